import CulpaEngine
import Testing

/// Names in Han characters are found by what they sound like.
struct PinyinTests {
  private func finds(_ typed: String, _ name: String) -> Bool {
    Pinyin.match(Array(typed.utf8), name) != nil
  }

  @Test(arguments: ["z", "zw", "zhw", "zhangw", "zhangwei", "zwei", "zhang", "张w", "张"])
  func initialsAndFullPinyinFindAName(typed: String) {
    #expect(finds(typed, "张伟"))
  }

  @Test(arguments: ["w", "wz", "zhangweii", "zhuang", "zg", "zhangz", "zww", "伟"])
  func whatSoundsOtherwiseFindsNothing(typed: String) {
    #expect(!finds(typed, "张伟"))
  }

  /// A surname that is read in several ways is found by each.
  @Test(arguments: [
    ("曾国藩", "zengg"), ("曾国藩", "cengg"), ("单雄信", "shanx"), ("单雄信", "danx"), ("解缙", "xiej"),
    ("解缙", "jiej"), ("仇英", "qiuy"), ("仇英", "chouy"), ("乐毅", "yuey"), ("乐毅", "ley"),
    ("尉迟恭", "yuch"), ("尉迟恭", "weich"), ("区寄", "ouj"), ("区寄", "quj"), ("查良镛", "zhaly"),
  ])
  func everyReadingCounts(name: String, typed: String) {
    #expect(finds(typed, name))
  }

  /// Keyboards have no ü.
  @Test(arguments: ["lvb", "lub", "lv", "lu"])
  func vAndUStandForU(typed: String) {
    #expect(finds(typed, "吕布"))
  }

  /// 西安 is `xi an`, 先 is `xian`.
  @Test func syllablesAreCutEitherWay() {
    #expect(finds("xian", "西安"))
    #expect(finds("xian", "先"))
    #expect(finds("xianj", "先锦"))
  }

  @Test func lettersAndDigitsInANameStandForThemselves() {
    #expect(finds("yg12", "员工12"))
    #expect(!finds("yg3", "员工12"))
    #expect(!finds("zhang", "zhang"))
  }

  /// Every character of GB 2312 is read, and the surnames most people have as people say them.
  @Test func theTableKnowsCommonCharacters() {
    let common = "一丁王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    #expect(common.unicodeScalars.allSatisfy { !Pinyin.readings(of: $0).isEmpty })
    let usual = ["王": "wang", "李": "li", "张": "zhang", "刘": "liu", "陈": "chen", "黄": "huang"]
    for (character, reading) in usual {
      #expect(character.unicodeScalars.first.map { Pinyin.readings(of: $0).first } == reading)
    }
    #expect(Pinyin.readings(of: "吕").first == "lv")
    #expect(Pinyin.readings(of: "A").isEmpty)
  }
}
