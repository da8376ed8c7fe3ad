/// From the characters of a number to its digits.
enum NumberText {
  /// ASCII digits with at most one point, and the power of ten of 千, 万 and 亿.
  static func read(_ characters: String) -> (digits: String, exponent: Int) {
    var digits = ""
    var exponent = 0
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "０"..."９":
        digits.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
      case ".", "．": digits.append(".")
      case "千": exponent += 3
      case "万": exponent += 4
      case "亿": exponent += 8
      default: break
      }
    }
    return (digits, exponent)
  }

  /// The runs of digits in a date.
  static func groups(_ characters: String) -> [Int] {
    var groups: [Int] = []
    var inside = false
    for scalar in characters.unicodeScalars {
      var digit: Int?
      if scalar.value >= 0x30, scalar.value <= 0x39 { digit = Int(scalar.value) - 0x30 }
      if scalar.value >= 0xFF10, scalar.value <= 0xFF19 { digit = Int(scalar.value) - 0xFF10 }
      guard let digit else {
        inside = false
        continue
      }
      if inside {
        groups[groups.count - 1] = (groups[groups.count - 1] * 10 + digit) % 1_000_000
      } else {
        groups.append(digit)
      }
      inside = true
    }
    return groups
  }
}

/// From the characters of a text literal to its value, and back.
public enum TextLiteral {
  /// Without quotes, escapes resolved.
  static func value(of literal: String) -> String {
    var value = ""
    var escaped = false
    var characters = literal.unicodeScalars.dropFirst()
    if let last = characters.last, last == "\"" || last == "”" {
      characters = characters.dropLast()
    }
    for scalar in characters {
      if escaped {
        switch scalar {
        case "n": value.append("\n")
        case "t": value.append("\t")
        default: value.unicodeScalars.append(scalar)
        }
        escaped = false
      } else if scalar == "\\" {
        escaped = true
      } else {
        value.unicodeScalars.append(scalar)
      }
    }
    return value
  }

  /// With ASCII quotes, escapes where they are needed.
  public static func quoted(_ value: String) -> String {
    var literal = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
