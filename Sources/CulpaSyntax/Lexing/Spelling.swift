/// One word or phrase of the language, in no language.
///
/// English and Chinese spell each keyword once, in ``spelling``; lexer, parser, formatter and
/// documents read that table and nothing else.
public enum Keyword: UInt8, Hashable, Sendable, CaseIterable {
  /// `policy`: opens a policy.
  case policy
  /// `version`: the version of a policy.
  case version
  /// `effective`: when a policy is in force.
  case effective
  /// `currency`: the one currency of a policy.
  case currency
  /// `round`: how amounts are rounded, once.
  case round
  /// `calendar`: the working-day calendar.
  case calendar
  /// `month end`: what a missing day of a month becomes.
  case monthEnd
  /// `severity`: the classes of incidents, mildest first.
  case severity
  /// `highest wins`: of several candidates the gravest counts.
  case highestWins
  /// `lowest wins`: of several candidates the mildest counts.
  case lowestWins
  /// `one only`: several candidates are a conflict.
  case oneOnly
  /// `role`: who answers.
  case role
  /// `tier`: the tiers of a role.
  case tier
  /// `confidential`: a party whose name no output shows.
  case confidential
  /// `kind`: the kinds of incident.
  case kind
  /// `office`: an office that takes steps of procedures.
  case office
  /// `measure`: a disciplinary measure.
  case measure
  /// `fact`: what is recorded of an incident.
  case fact
  /// `param`: a figure that the policy sets.
  case param
  /// `unspecified`: a figure that the text leaves out.
  case unspecified
  /// `term`: a derived figure.
  case term
  /// `ladder`: severity by an amount.
  case ladder
  /// `above`: beyond the bound, which is not included.
  case above
  /// `from`: the bound and beyond.
  case fromBound
  /// `rule`: one provision.
  case rule
  /// `overrides`: where this applies, that does not.
  case overrides
  /// `cites`: the article.
  case cites
  /// `when`: a condition.
  case when
  /// `classify`: a candidate for the severity.
  case classify
  /// `charge`: somebody pays.
  case charge
  /// `reward`: somebody is paid.
  case reward
  /// `as`: what an amount is booked as.
  case asName
  /// `in addition`: beside other rules that set the same.
  case inAddition
  /// `discipline`: a disciplinary measure against somebody.
  case discipline
  /// `for`: how long a measure lasts.
  case lasting
  /// `require`: something must be done.
  case require
  /// `raise`: an amount goes up.
  case raise
  /// `lower`: an amount goes down.
  case lower
  /// `by`: by how much.
  case byAmount
  /// `for each`: once for every.
  case forEach
  /// `scale`: an amount is multiplied.
  case scale
  /// `share`: one amount is divided among several.
  case share
  /// `equally`: in equal parts.
  case equally
  /// `cap`: an amount goes no higher.
  case cap
  /// `floor`: an amount goes no lower.
  case floor
  /// `at`: at what amount.
  case atAmount
  /// `join`: somebody becomes a party.
  case join
  /// `as`: in which role.
  case asRole
  /// `pass`: the next stage answers for a part.
  case pass
  /// `along`: along which stages.
  case along
  /// `from previous`: a part of what the stage before pays.
  case fromPrevious
  /// `from first`: a part of what the first pays.
  case fromFirst
  /// `collect`: how what is owed is collected.
  case collect
  /// `monthly`: month by month.
  case monthly
  /// `keeping wages at least`: what must be left of a month's wage.
  case keepingWages
  /// `procedure`: steps in order.
  case procedure
  /// `step`: one step.
  case step
  /// `by`: who takes the step.
  case byOffice
  /// `within`: how long there is.
  case within
  /// `of`: from which event.
  case ofEvent
  /// `after`: which steps come before.
  case after
  /// `copies`: how many copies.
  case copies
  /// `person`: somebody who works here.
  case person
  /// `incident`: something that happened.
  case incident
  /// `under`: under which policy.
  case under
  /// `done`: a step that was taken.
  case done
  /// `at`: when.
  case atTime
  /// `by`: by whom.
  case byPerson
  /// `order`: which stage.
  case order
  /// `use`: loads another file.
  case use
  /// `import`: loads data.
  case importData
  /// `people`: all persons.
  case people
  /// `incidents`: all incidents.
  case incidents
  /// `from`: where from.
  case from
  /// `to`: up to where.
  case to
  /// `assess`: gives the ruling.
  case assess
  /// `since`: not before a day.
  case since
  /// `until`: not after a day.
  case until
  /// `as of`: the day that status is given for.
  case asOf
  /// `explain`: shows why.
  case explain
  /// `in full`: with everything.
  case inFull
  /// `in`: in which incident.
  case inIncident
  /// `decide`: fixes what a range leaves open.
  case decide
  /// `because`: the reason.
  case because
  /// `show`: shows something.
  case show
  /// `totals`: sums.
  case totals
  /// `by`: grouped by.
  case by
  /// `rules`: all rules.
  case rules
  /// `params`: all parameters.
  case parameters
  /// `facts`: all facts.
  case facts
  /// `rulings`: all rulings.
  case rulings
  /// `instalments`: what is paid in which month.
  case instalments
  /// `obligations`: what must be done by when.
  case obligations
  /// `month`: the month it occurred.
  case month
  /// `why not`: what would have been needed.
  case why
  /// `scenario`: a policy with edits.
  case scenario
  /// `set`: changes a figure.
  case set
  /// `replace`: another rule in its place.
  case replace
  /// `drop`: without this rule.
  case drop
  /// `add`: one rule more.
  case add
  /// `compare`: two policies side by side.
  case compare
  /// `for`: for which incidents.
  case forSelection
  /// `sweep`: one value through a grid.
  case sweep
  /// `test`: checks of a policy.
  case test
  /// `expect`: what must hold.
  case expect
  /// `someone`: a person without a name.
  case someone
  /// `total`: all that a person pays.
  case total
  /// `rewards`: all that a person is paid.
  case rewards
  /// `deadline`: when a step is due.
  case deadline
  /// `status`: how a step stands.
  case status
  /// `lateness`: by how much a step is late.
  case lateness
  /// `conflict`: rules that contradict each other.
  case conflict
  /// `question`: a fact that is asked for.
  case question
  /// `none`: nothing at all.
  case none
  /// `is`: equals.
  case isWord
  /// `is not`: differs.
  case isNot
  /// `in`: lies in a range.
  case inRange
  /// `and`: both.
  case and
  /// `or`: at least one.
  case or
  /// `not`: the opposite.
  case not
  /// `of`: belongs to; `30% of a` is `a 的 30%`.
  case of
  /// `的`: belongs to, owner first.
  case possessive
  /// `if`: a choice.
  case ifWord
  /// `then`: where it holds.
  case thenWord
  /// `else`: where it does not.
  case elseWord
  /// `yes`: it holds.
  case yes
  /// `no`: it does not hold.
  case no
  /// `unknown`: not recorded.
  case unknown
  /// `prior`: earlier incidents of the same person.
  case prior
  /// `or worse`: that severity or a graver one.
  case orWorse
  /// `of same kind`: of the same kind.
  case sameKind
  /// `below`: short of the bound.
  case below
  /// `up to`: the bound and less.
  case upTo
  /// `largest`: the largest of several.
  case largest
  /// `smallest`: the smallest of several.
  case smallest
  /// `rounded to`: rounded to a multiple.
  case roundedTo
  /// `money`: an amount of the currency.
  case money
  /// `duration`: an exact span of time.
  case duration
  /// `yes/no`: yes or no.
  case yesNo
  /// `count`: a whole number from 0.
  case count
  /// `number`: an exact decimal.
  case number
  /// `percent`: a ratio.
  case percent
  /// `date`: a calendar day.
  case date
  /// `time`: a day with a time.
  case time
  /// `text`: words.
  case textType
  /// `one of`: one of several names.
  case oneOf
  /// `half up`: a half goes away from zero.
  case halfUp
  /// `half even`: a half goes to the even neighbour.
  case halfEven
  /// `half down`: a half goes to zero.
  case halfDown
  /// `up`: away from zero.
  case upward
  /// `down`: to zero.
  case downward
  /// `last day`: the last day of the month.
  case clamp
  /// `next day`: the first day of the next month.
  case next
  /// `refuse`: an error.
  case refuse
  /// `occurred`: when it happened.
  case occurred
  /// `wage`: a person's monthly wage.
  case wage
  /// `post`: a person's post.
  case post
  /// `department`: a person's department.
  case department
  /// `supervisor`: a person's supervisor.
  case superior
  /// `hired`: the day a person was hired.
  case hired
  /// `transferred`: the day a person changed post.
  case transferred
  /// `holders`: how many hold a role.
  case holders
  /// `met`: done in time.
  case met
  /// `late`: done too late.
  case late
  /// `missing`: not done though due.
  case missing
  /// `pending`: not done and not yet due.
  case pending
}

extension Keyword {
  /// The English and the Chinese spelling; words of a phrase are separated by one space.
  ///
  /// Two keywords may share a spelling where the grammar never allows both.
  public var spelling: (english: String, chinese: String) {
    switch self {
    case .policy: ("policy", "制度")
    case .version: ("version", "版本")
    case .effective: ("effective", "施行")
    case .currency: ("currency", "币种")
    case .round: ("round", "舍入")
    case .calendar: ("calendar", "日历")
    case .monthEnd: ("month end", "月末")
    case .severity: ("severity", "等级")
    case .highestWins: ("highest wins", "从重")
    case .lowestWins: ("lowest wins", "从轻")
    case .oneOnly: ("one only", "唯一")
    case .role: ("role", "角色")
    case .tier: ("tier", "层级")
    case .confidential: ("confidential", "保密")
    case .kind: ("kind", "类别")
    case .office: ("office", "部门")
    case .measure: ("measure", "处分种类")
    case .fact: ("fact", "事实")
    case .param: ("param", "参数")
    case .unspecified: ("unspecified", "未定")
    case .term: ("term", "术语")
    case .ladder: ("ladder", "阶梯")
    case .above: ("above", "超过")
    case .fromBound: ("from", "达到")
    case .rule: ("rule", "规则")
    case .overrides: ("overrides", "优先于")
    case .cites: ("cites", "依据")
    case .when: ("when", "当")
    case .classify: ("classify", "定为")
    case .charge: ("charge", "扣罚")
    case .reward: ("reward", "奖励")
    case .asName: ("as", "记为")
    case .inAddition: ("in addition", "另加")
    case .discipline: ("discipline", "处分")
    case .lasting: ("for", "期限")
    case .require: ("require", "要求")
    case .raise: ("raise", "提高")
    case .lower: ("lower", "降低")
    case .byAmount: ("by", "按")
    case .forEach: ("for each", "每次")
    case .scale: ("scale", "折算")
    case .share: ("share", "分摊")
    case .equally: ("equally", "均分")
    case .cap: ("cap", "上限")
    case .floor: ("floor", "下限")
    case .atAmount: ("at", "为")
    case .join: ("join", "追加")
    case .asRole: ("as", "作为")
    case .pass: ("pass", "传递")
    case .along: ("along", "沿")
    case .fromPrevious: ("from previous", "逐级")
    case .fromFirst: ("from first", "同基")
    case .collect: ("collect", "收取")
    case .monthly: ("monthly", "按月")
    case .keepingWages: ("keeping wages at least", "保留工资不低于")
    case .procedure: ("procedure", "流程")
    case .step: ("step", "步骤")
    case .byOffice: ("by", "由")
    case .within: ("within", "限")
    case .ofEvent: ("of", "自")
    case .after: ("after", "后于")
    case .copies: ("copies", "份数")
    case .person: ("person", "人员")
    case .incident: ("incident", "事件")
    case .under: ("under", "适用")
    case .done: ("done", "已办")
    case .atTime: ("at", "于")
    case .byPerson: ("by", "经")
    case .order: ("order", "次序")
    case .use: ("use", "使用")
    case .importData: ("import", "导入")
    case .people: ("people", "人员表")
    case .incidents: ("incidents", "事件表")
    case .from: ("from", "自")
    case .to: ("to", "至")
    case .assess: ("assess", "裁定")
    case .since: ("since", "起于")
    case .until: ("until", "止于")
    case .asOf: ("as of", "截至")
    case .explain: ("explain", "说明")
    case .inFull: ("in full", "详尽")
    case .inIncident: ("in", "见")
    case .decide: ("decide", "酌定")
    case .because: ("because", "因为")
    case .show: ("show", "显示")
    case .totals: ("totals", "合计")
    case .by: ("by", "分")
    case .rules: ("rules", "规则表")
    case .parameters: ("params", "参数表")
    case .facts: ("facts", "事实表")
    case .rulings: ("rulings", "裁定表")
    case .instalments: ("instalments", "分期")
    case .obligations: ("obligations", "义务")
    case .month: ("month", "月份")
    case .why: ("why not", "为何不")
    case .scenario: ("scenario", "方案")
    case .set: ("set", "设")
    case .replace: ("replace", "替换")
    case .drop: ("drop", "删除")
    case .add: ("add", "增加")
    case .compare: ("compare", "比较")
    case .forSelection: ("for", "对")
    case .sweep: ("sweep", "扫描")
    case .test: ("test", "测试")
    case .expect: ("expect", "期望")
    case .someone: ("someone", "某人")
    case .total: ("total", "总额")
    case .rewards: ("rewards", "奖金")
    case .deadline: ("deadline", "时限")
    case .status: ("status", "状态")
    case .lateness: ("lateness", "逾期")
    case .conflict: ("conflict", "冲突")
    case .question: ("question", "待查")
    case .none: ("none", "无")
    case .isWord: ("is", "为")
    case .isNot: ("is not", "不为")
    case .inRange: ("in", "属于")
    case .and: ("and", "且")
    case .or: ("or", "或")
    case .not: ("not", "非")
    case .of: ("of", "of")
    case .possessive: ("的", "的")
    case .ifWord: ("if", "如果")
    case .thenWord: ("then", "则")
    case .elseWord: ("else", "否则")
    case .yes: ("yes", "是")
    case .no: ("no", "否")
    case .unknown: ("unknown", "未知")
    case .prior: ("prior", "此前")
    case .orWorse: ("or worse", "及以上")
    case .sameKind: ("of same kind", "同类")
    case .below: ("below", "低于")
    case .upTo: ("up to", "不超过")
    case .largest: ("largest", "最大")
    case .smallest: ("smallest", "最小")
    case .roundedTo: ("rounded to", "舍入到")
    case .money: ("money", "金额")
    case .duration: ("duration", "时长")
    case .yesNo: ("yes/no", "是否")
    case .count: ("count", "次数")
    case .number: ("number", "数值")
    case .percent: ("percent", "百分比")
    case .date: ("date", "日期")
    case .time: ("time", "时刻")
    case .textType: ("text", "文本")
    case .oneOf: ("one of", "之一")
    case .halfUp: ("half up", "四舍五入")
    case .halfEven: ("half even", "四舍六入五成双")
    case .halfDown: ("half down", "五舍六入")
    case .upward: ("up", "进位")
    case .downward: ("down", "舍去")
    case .clamp: ("last day", "末日")
    case .next: ("next day", "次日")
    case .refuse: ("refuse", "拒绝")
    case .occurred: ("occurred", "发生时间")
    case .wage: ("wage", "工资")
    case .post: ("post", "岗位")
    case .department: ("department", "所属部门")
    case .superior: ("supervisor", "上级")
    case .hired: ("hired", "入职日期")
    case .transferred: ("transferred", "转岗日期")
    case .holders: ("holders", "人数")
    case .met: ("met", "按时")
    case .late: ("late", "逾期完成")
    case .missing: ("missing", "未办")
    case .pending: ("pending", "待办")
    }
  }
}

extension Keyword {
  /// The spelling in one language.
  public func spelling(in language: Language) -> String {
    language == .english ? spelling.english : spelling.chinese
  }

  /// Words that end or join an expression wherever they stand, and so can't be names.
  public static let reserved: [Keyword] = [
    .isWord, .and, .or, .not, .of, .possessive, .ifWord, .thenWord, .elseWord, .yes, .no, .inRange,
    .byAmount, .asName, .atAmount, .forEach, .prior, .unspecified, .cites, .overrides,
  ]
}

/// The units of measure: a closed table, so that a name is never mistaken for one.
public enum Unit: UInt8, Hashable, Sendable, CaseIterable {
  /// A hundredth part.
  case percent
  /// A hundredth part that may be added to a percentage.
  case points
  /// An exact hour.
  case hour
  /// An exact minute.
  case minute
  /// An exact second.
  case second
  /// A calendar day.
  case day
  /// Seven calendar days.
  case week
  /// A calendar month.
  case month
  /// Twelve calendar months.
  case year
  /// A working day of the policy's calendar.
  case workday
  /// How often.
  case times
  /// Renminbi yuan.
  case yuan
  /// United States dollar.
  case dollar
  /// Euro.
  case euro
  /// Hong Kong dollar.
  case hongKongDollar

  /// Every accepted spelling; the first of each language is the one that is written.
  public var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .percent: (["%"], ["%"])
    case .points: (["pp"], ["个百分点"])
    case .hour: (["h", "hour", "hours"], ["小时"])
    case .minute: (["min", "minute", "minutes"], ["分钟"])
    case .second: (["s", "seconds"], ["秒"])
    case .day: (["days", "day"], ["天", "日"])
    case .week: (["weeks", "week"], ["周"])
    case .month: (["months", "month"], ["个月"])
    case .year: (["years", "year"], ["年"])
    case .workday: (["workdays", "workday"], ["个工作日", "工作日"])
    case .times: (["times"], ["次"])
    case .yuan: (["CNY"], ["元"])
    case .dollar: (["USD"], ["美元"])
    case .euro: (["EUR"], ["欧元"])
    case .hongKongDollar: (["HKD"], ["港元"])
    }
  }

  /// The spelling that is written in one language.
  public func spelling(in language: Language) -> String {
    let all = language == .english ? spellings.english : spellings.chinese
    return all.first ?? ""
  }

  /// Whether it is a currency.
  public var isCurrency: Bool {
    switch self {
    case .yuan, .dollar, .euro, .hongKongDollar: true
    case .percent, .points, .hour, .minute, .second, .day, .week, .month, .year, .workday, .times:
      false
    }
  }
}
