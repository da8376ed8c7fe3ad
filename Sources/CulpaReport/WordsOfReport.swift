internal import CulpaEngine
import CulpaSyntax

/// The nouns of output in both languages.
enum WordsOfReport {
  static let wrongExample = Bilingual(en: "wrong", zh: "错误示例")
  static let rightExample = Bilingual(en: "right", zh: "正确示例")
  static let help = Bilingual(en: "do", zh: "办法")
  static let incident = Bilingual(en: "incident", zh: "事件")
  static let occurred = Bilingual(en: "occurred", zh: "发生时间")
  static let kind = Bilingual(en: "kind", zh: "类别")
  static let severity = Bilingual(en: "severity", zh: "等级")
  static let person = Bilingual(en: "person", zh: "人员")
  static let people = Bilingual(en: "people", zh: "人员")
  static let role = Bilingual(en: "role", zh: "角色")
  static let pays = Bilingual(en: "pays", zh: "扣罚")
  static let earns = Bilingual(en: "earns", zh: "奖励")
  static let amount = Bilingual(en: "amount", zh: "金额")
  static let booking = Bilingual(en: "booked as", zh: "款项")
  static let effect = Bilingual(en: "effect", zh: "效果")
  static let articles = Bilingual(en: "articles", zh: "条款")
  static let incidents = Bilingual(en: "incidents", zh: "事件数")
  static let total = Bilingual(en: "total", zh: "合计")
  static let low = Bilingual(en: "low", zh: "下限")
  static let high = Bilingual(en: "high", zh: "上限")
  static let candidates = Bilingual(en: "speaks for it", zh: "定级依据")
  static let because = Bilingual(en: "because", zh: "条件")
  static let facts = Bilingual(en: "facts", zh: "事实")
  static let must = Bilingual(en: "must be done", zh: "须办事项")
  static let instalments = Bilingual(en: "instalments", zh: "分期扣款")
  static let questions = Bilingual(en: "not recorded, and it matters", zh: "未记录且影响结果")
  static let conflicts = Bilingual(en: "rules contradict each other", zh: "规则冲突")
  static let discipline = Bilingual(en: "discipline", zh: "处分")
  static let month = Bilingual(en: "month", zh: "月份")
  static let step = Bilingual(en: "step", zh: "步骤")
  static let office = Bilingual(en: "by", zh: "承办")
  static let due = Bilingual(en: "due", zh: "时限")
  static let doneAt = Bilingual(en: "done", zh: "办结")
  static let status = Bilingual(en: "status", zh: "状态")
  static let notes = Bilingual(en: "notes", zh: "备注")
  static let copies = Bilingual(en: "copies", zh: "份数")
  static let name = Bilingual(en: "name", zh: "名称")
  static let alias = Bilingual(en: "alias", zh: "别名")
  static let type = Bilingual(en: "type", zh: "类型")
  static let standard = Bilingual(en: "default", zh: "默认值")
  static let value = Bilingual(en: "value", zh: "取值")
  static let post = Bilingual(en: "post", zh: "岗位")
  static let department = Bilingual(en: "department", zh: "部门")
  static let wage = Bilingual(en: "wage", zh: "工资")
  static let supervisor = Bilingual(en: "supervisor", zh: "上级")
  static let rule = Bilingual(en: "rule", zh: "规则")
  static let overrides = Bilingual(en: "overrides", zh: "优先于")
  static let all = Bilingual(en: "all", zh: "全部")
  static let confidential = Bilingual(en: "(confidential)", zh: "（保密）")
  static let unrecorded = Bilingual(en: "(not recorded)", zh: "（未记录）")
  static let none = Bilingual(en: "(none)", zh: "（无）")
  static let possible = Bilingual(en: "possible", zh: "可能")
  static let nothing = Bilingual(en: "no rule applies", zh: "没有规则适用")
  static let colon = Bilingual(en: ": ", zh: "：")
  /// Between the members of a list.
  static let listComma = Bilingual(en: ", ", zh: "、")
  /// Between the parts of a sentence.
  static let comma = Bilingual(en: ", ", zh: "，")

  static func severity(_ severity: Diagnostic.Severity) -> Bilingual {
    switch severity {
    case .note: Bilingual(en: "note", zh: "提示")
    case .warning: Bilingual(en: "warning", zh: "警告")
    case .error: Bilingual(en: "error", zh: "错误")
    case .limit: Bilingual(en: "limit", zh: "超限")
    }
  }

  static func status(_ status: Obligation.Status) -> Bilingual {
    switch status {
    case .met: Bilingual(en: "in time", zh: "按时")
    case .done: Bilingual(en: "done", zh: "已办")
    case .pending: Bilingual(en: "pending", zh: "待办")
    case .late(let seconds):
      Bilingual(
        en: "late by \(Workspace.duration(Decimal(Int(seconds)), in: .english))",
        zh: "逾期 \(Workspace.duration(Decimal(Int(seconds)), in: .chinese))")
    case .missing(let seconds):
      Bilingual(
        en: "missing for \(Workspace.duration(Decimal(Int(seconds)), in: .english))",
        zh: "未办，已超 \(Workspace.duration(Decimal(Int(seconds)), in: .chinese))")
    }
  }
}
