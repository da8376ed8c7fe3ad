/// A run of characters that no line break may divide, with how it joins its neighbours.
struct FormatPiece {
  /// What is written.
  var text: String
  /// Whether no space stands before it.
  var sticksToPrevious = false
  /// Whether no space stands behind it.
  var sticksToNext = false
  /// How tightly it is bound to the piece before it; lines break where the number is lowest.
  /// `nil` where they must not break.
  var tightness: Int?
  /// Comments behind it.
  var comments: [TokenRoles.Comment] = []

  /// How many columns it takes; Han characters and their punctuation take two.
  var columns: Int { Self.columns(of: text) }

  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x0300...0x036F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}

/// How tightly places in a line are bound, loosest first.
enum Tightness: Int {
  case beforeEquals, beforeHeaderClause, beforeClause, beforeChoice, beforeLogic, afterComma
  case beforeAlternative, beforeComparison, beforeSum, beforeProduct, beforeOwner, beforeWord

  /// Inside parentheses every place is tighter than any outside.
  func inside(_ depth: Int) -> Int { depth * 16 + rawValue }
}

extension Keyword {
  /// How tightly the keyword is bound to what stands before it.
  var tightness: Tightness {
    switch self {
    case .cites, .overrides, .approvedBy, .judgedBy, .reviewBy, .effective:
      .beforeHeaderClause
    case .asName, .inAddition, .lasting, .byAmount, .forEach, .byOffice, .within, .after, .copies,
      .under, .atTime, .byPerson, .from, .to, .step, .show, .because, .forSelection, .by,
      .inIncident, .inFull, .asLetter, .asJSON, .atAmount, .along, .fromPrevious, .fromFirst,
      .asRole, .tier, .since, .forCases,
      .until, .keepingWages, .contains, .keep, .lateTo, .untilDay, .every, .timesEach, .among,
      .gives, .withContents, .heldByPost, .perDay, .perWeek, .perMonth, .perQuarter, .perHalfYear,
      .perYear, .ofSubject, .inUnit, .when:
      .beforeClause
    case .ifWord, .thenWord, .elseWord: .beforeChoice
    case .and, .or: .beforeLogic
    case .isWord, .isNot, .inRange: .beforeComparison
    case .of, .possessive, .ofEvent: .beforeOwner
    case .policy, .version, .currency, .round, .calendar, .monthEnd, .severity,
      .highestWins, .lowestWins, .oneOnly, .role, .confidential, .kind, .office, .measure, .fact,
      .param, .unspecified, .term, .ladder, .above, .fromBound, .rule, .classify, .charge,
      .reward, .discipline, .require, .raise, .lower, .scale, .share, .equally, .cap, .floor, .join,
      .pass, .collect, .monthly, .procedure, .person, .incident, .done, .order, .use, .importData,
      .people, .incidents, .assess, .asOf, .explain, .decide, .totals, .rules, .parameters, .facts,
      .rulings, .instalments, .obligations, .month, .why, .scenario, .set, .replace, .drop, .add,
      .compare, .sweep, .test, .inCases, .forAny, .given, .skip, .error, .expect, .someone, .total,
      .rewards, .deadline, .status, .lateness,
      .conflict, .question, .none, .not, .yes, .no, .unknown, .prior, .orWorse, .sameKind, .below,
      .upTo, .largest, .smallest, .roundedTo, .money, .duration, .yesNo, .count, .number, .percent,
      .date, .time, .textType, .oneOf, .halfUp, .halfEven, .halfDown, .upward, .downward, .clamp,
      .next, .refuse, .occurred, .wage, .post, .department, .superior, .hired, .transferred,
      .holders, .met, .late, .missing, .pending, .boundary, .orMore, .orLess, .orUnder, .includes,
      .excludes, .transition, .olderUnlessLighter, .disposition, .table, .allAgree, .highest,
      .lowest, .addedUp, .row, .otherwise, .anyValue, .tally, .mean, .same, .sameMonth,
      .sameQuarter, .sameYear, .includingThis, .account, .departmentWord, .organisation, .opening,
      .lowestBalance, .highestBalance, .item, .carryOver, .expiresAfter, .rankBy, .highestFirst,
      .lowestFirst, .tiesShare, .tiesCloseUp, .tiesOpen, .grade, .deduct, .credit, .disqualify,
      .dispose, .forbid, .aggravate, .lighten, .apportion, .nextMonth, .duty, .law, .monthlyAtMost,
      .eachAtMost, .record, .settle, .amend, .appeal, .updates, .column, .duties, .appeals,
      .accounts, .discretion, .howMany, .score, .openingScore, .added, .deducted, .rank,
      .rankFromLast, .ranked,
      .tied, .disqualified, .periodStart, .periodEnd, .outOfOrder, .wrongRole, .incomplete, .allow:
      .beforeWord
    }
  }
}

extension Unit {
  /// Whether the unit is written against its number: `48h`, `30%`, but `3 days`, `500 CNY`.
  var sticksToNumber: Bool {
    switch self {
    case .percent, .points, .hour, .minute, .second: true
    case .day, .week, .month, .year, .workday, .times, .yuan, .dollar, .euro, .hongKongDollar: false
    }
  }
}
