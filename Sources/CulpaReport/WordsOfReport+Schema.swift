internal import CulpaEngine
import CulpaSyntax

/// Words about the columns of data.
extension WordsOfReport {
  static let column = Bilingual(en: "column", zh: "列")
  static let also = Bilingual(en: "also", zh: "又名")
  static let whenEmpty = Bilingual(en: "when empty", zh: "空着时")
  static let foundBy = Bilingual(en: "found by", zh: "认定")
  static let sample = Bilingual(en: "sample", zh: "示例")
  static let mustBeGiven = Bilingual(en: "required", zh: "必填")
  static let notKnown = Bilingual(en: "unknown", zh: "未知")
  static let nobody = Bilingual(en: "nobody", zh: "无人")
  static let notDone = Bilingual(en: "not done", zh: "未办")

  /// What the fields of a column are.
  static func form(_ form: SchemaColumn.Form, isConfidential: Bool) -> Bilingual {
    let name: Bilingual
    switch form {
    case .value(let type): name = type.name
    case .holders(tiers: false, stages: false): name = Bilingual(en: "people", zh: "人员")
    case .holders(tiers: true, stages: _): name = Bilingual(en: "people:tier", zh: "人员:层级")
    case .holders(tiers: false, stages: true): name = Bilingual(en: "people:stage", zh: "人员:次序")
    }
    guard isConfidential else { return name }
    return Bilingual(
      en: "\(name.english) \(confidential.english)", zh: name.chinese + confidential.chinese)
  }
}
