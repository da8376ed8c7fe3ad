/// Why an exact calculation has no answer.
///
/// The caller knows the source position and makes the diagnostic; the values only say what happened.
public enum ArithmeticError: Error, Hashable, Sendable {
  /// The exact result needs more than the 38 digits a ``Decimal`` can hold.
  case overflow
  /// The divisor, the rounding increment or the sum of the weights is zero.
  case divisionByZero
  /// The exact result has digits behind the 30th decimal place, perhaps without end.
  case lostDigits
  /// Several rows of a table hold where only one may, or say different things.
  case severalRows
  /// No row of a table holds.
  case noRow
}
