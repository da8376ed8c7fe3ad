import CulpaSyntax

/// What is left of a name where case, joints and signs that look alike are taken for the same.
enum NameShape {
  static func of(_ name: String) -> String {
    var shape = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x5F, 0x2D: continue
      case 0x30, 0x4F, 0x6F, 0x41E, 0x43E, 0x39F, 0x3BF: shape.append("o")
      case 0x31, 0x49, 0x69, 0x6C, 0x7C, 0x406, 0x456, 0x399, 0x3B9: shape.append("l")
      case 0x410, 0x430, 0x391, 0x3B1: shape.append("a")
      case 0x415, 0x435, 0x395, 0x3B5: shape.append("e")
      case 0x420, 0x440, 0x3A1, 0x3C1: shape.append("p")
      case 0x421, 0x441: shape.append("c")
      case 0x425, 0x445, 0x3A7, 0x3C7: shape.append("x")
      case 0x41A, 0x43A, 0x39A, 0x3BA: shape.append("k")
      case 0x41C, 0x43C, 0x39C: shape.append("m")
      case 0x422, 0x442, 0x3A4, 0x3C4: shape.append("t")
      case 0x41D, 0x43D, 0x397: shape.append("h")
      case 0x412, 0x432, 0x392, 0x3B2: shape.append("b")
      default:
        shape.append(alike[scalar.value] ?? Character(scalar).lowercased())
      }
    }
    // Two letters that run together in many fonts.
    return shape.replacing("rn", with: "m").replacing("vv", with: "w")
  }

  /// What a name in Han characters sounds like, tones left out; `nil` for a single character and for what
  /// is not all Han.
  static func sound(of name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count > 1 else { return nil }
    var syllables: [String] = []
    for scalar in scalars {
      guard Pinyin.isRead(scalar), let syllable = Pinyin.readings(of: scalar).first else {
        return nil
      }
      syllables.append(syllable)
    }
    return syllables.joined(separator: " ")
  }

  /// By character: the first of those that it is easily taken for.
  private static let alike: [UInt32: String] = {
    var found: [UInt32: String] = [:]
    for group in groups {
      guard let first = group.first.flatMap({ Unicode.Scalar($0) }) else { continue }
      for value in group { found[value] = String(Character(first)) }
    }
    return found
  }()

  /// Characters that differ by a stroke or its length, a few that are one in both ways of writing, and
  /// syllable signs that look like them.
  private static let groups: [[UInt32]] = [
    // 己已巳
    [0x5DF1, 0x5DF2, 0x5DF3],
    // 日曰
    [0x65E5, 0x66F0],
    // 未末
    [0x672A, 0x672B],
    // 土士
    [0x571F, 0x58EB],
    // 干千于
    [0x5E72, 0x5343, 0x4E8E],
    // 人入八ハ
    [0x4EBA, 0x5165, 0x516B, 0x30CF],
    // 戊戌戍
    [0x620A, 0x620C, 0x620D],
    // 贷货貸貨
    [0x8D37, 0x8D27, 0x8CB8, 0x8CA8],
    // 侯候
    [0x4FAF, 0x5019],
    // 口囗ロ
    [0x53E3, 0x56D7, 0x30ED],
    // 拔拨
    [0x62D4, 0x62E8],
    // 折拆
    [0x6298, 0x62C6],
    // 治冶
    [0x6CBB, 0x51B6],
    // 帐账帳賬
    [0x5E10, 0x8D26, 0x5E33, 0x8CEC],
    // 天夭
    [0x5929, 0x592D],
    // 失矢
    [0x5931, 0x77E2],
    // 免兔
    [0x514D, 0x5154],
    // 今令
    [0x4ECA, 0x4EE4],
    // 力刀カ
    [0x529B, 0x5200, 0x30AB],
    // 工エ
    [0x5DE5, 0x30A8],
    // 二ニ
    [0x4E8C, 0x30CB],
    // 夕タ
    [0x5915, 0x30BF],
    // 一ー—
    [0x4E00, 0x30FC, 0x2014],
    // 责責 罚罰 奖獎 惩懲
    [0x8D23, 0x8CAC], [0x7F5A, 0x7F70], [0x5956, 0x734E], [0x60E9, 0x61F2],
    // 赔賠 损損 级級 规規
    [0x8D54, 0x8CE0], [0x635F, 0x640D], [0x7EA7, 0x7D1A], [0x89C4, 0x898F],
    // 员員 时時 车車 额額
    [0x5458, 0x54E1], [0x65F6, 0x6642], [0x8F66, 0x8ECA], [0x989D, 0x984D],
    // 经經 类類 误誤 长長
    [0x7ECF, 0x7D93], [0x7C7B, 0x985E], [0x8BEF, 0x8AA4], [0x957F, 0x9577],
  ]
}
