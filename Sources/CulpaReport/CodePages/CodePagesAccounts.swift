import CulpaSyntax

/// What can be wrong with accounts: C2701–C2714.
extension CodePages {
  static let accounts: [CodePage] = [
    CodePage(
      code: "C2701",
      title: Bilingual(en: "a name that settlements have already", zh: "结算中已有的名称"),
      text: Bilingual(
        en: """
          Every settlement knows its score, what was added and deducted, its place and its \
          period, and the points left of each item. A fact, role or parameter that reaches the \
          account can't be called the same, because a rule could not tell the two apart. Give \
          it another name.
          """,
        zh: """
          每次结算都有得分、加分数、扣分数、名次、期间以及各项目的剩余分数。账户能读到的事实\
          、角色或参数不能与之同名，否则规则无法区分。请改用其他名称。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact score : number
                term half cites "2" = score / 2
                rank by half, highest first, ties share
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact rating : number
                term half cites "2" = rating / 2
                rank by half, highest first, ties share
            }
        }
        """),
    CodePage(
      code: "C2702",
      title: Bilingual(en: "points that are no number", zh: "分数不是数值"),
      text: Bilingual(
        en: """
          Points have no unit: an account adds them up, and what they are worth in money is \
          for a rule on the settlement to say. Write a plain number, or a fact or term that is \
          one.
          """,
        zh: """
          分数没有单位：账户只累计分数，折算多少金额由针对结算的规则规定。请写不带单位的数值\
          ，或数值型的事实、术语。
          """),
      wrong: """
        制度 示例 {
            币种 元
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 2元 自 考核 }
            账户 考核 归 人员 每月 { 期初 100 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 2 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                规则 罚款 依据 "2" { 扣罚 职工 扣分数 * 2元 记为 罚金 }
            }
        }
        """),
    CodePage(
      code: "C2703",
      title: Bilingual(en: "a figure of an account that hangs on a period", zh: "账户的数值取决于期间内的情况"),
      text: Bilingual(
        en: """
          The opening, the lowest and highest balance, the points of an item and what is \
          carried over are settled before a period begins. They are numbers or parameters. \
          What hangs on recorded facts belongs into a rule on the settlement.
          """,
        zh: """
          期初、最低、最高、项目分数和结转上限在期间开始前已定，只能是数值或参数。取决于所记\
          录事实的内容应写在针对结算的规则中。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                fact staff : count
                opening 100 + staff
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                fact staff : count
                opening 100
                term each cites "2" = score * staff
                rank by each, highest first, ties share
            }
        }
        """),
    CodePage(
      code: "C2704",
      title: Bilingual(en: "a settlement that enters points", zh: "结算中记分"),
      text: Bilingual(
        en: """
          Points are entered by rules on incidents; a rule in the block of an account is on a \
          settlement, when all points of the period are in. Move the rule out of the account. \
          What follows from a score can be money, a measure or a duty.
          """,
        zh: """
          分数由针对事件的规则记入；账户内的规则针对结算，此时本期分数已全部记入。请将规则移\
          到账户之外。得分的后果可以是金额、处分或须办事项。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rule bad cites "2" { when score < 60  deduct employee 5 from conduct }
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rule bad cites "2" { when score < 60  discipline employee warning }
            }
        }
        """),
    CodePage(
      code: "C2705",
      title: Bilingual(en: "a place where nobody is placed", zh: "读取名次而没有排名"),
      text: Bilingual(
        en: """
          The place, the place from the end, how many are placed and how many share a place \
          come of a ranking. Say by what the subjects of a period are placed, which end comes \
          first and what becomes of ties.
          """,
        zh: """
          名次、倒数名次、参评数和并列数都由排名产生。请写明按什么排名、从高到低还是从低到高\
          ，以及并列如何处理。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                规则 第一 依据 "2" { 当 名次 为 1  处分 职工 警告 }
            }
        }
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                排名按 得分, 从高到低, 并列同名次
                规则 末位 依据 "2" { 当 倒数名次 为 1  处分 职工 警告 }
            }
        }
        """),
    CodePage(
      code: "C2706",
      title: Bilingual(en: "members that hang on the result", zh: "账户归属取决于结果"),
      text: Bilingual(
        en: """
          Who has an account must be known before it is settled: it can hang on the post, \
          department or other records of its subject, on parameters, and on facts that are \
          recorded for the period. A condition on the score belongs into a rule.
          """,
        zh: """
          谁有此账户须在结算前确定：可以取决于账户所属者的岗位、部门等信息，取决于参数以及为\
          该期间记录的事实。对得分的条件应写在规则中。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                when score < 100
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                when post of employee is "driver"
            }
        }
        """),
    CodePage(
      code: "C2707",
      title: Bilingual(en: "a ranking by what comes of ranking", zh: "按名次本身排名"),
      text: Bilingual(
        en: """
          Places are given by a figure of each subject alone: the score, an item, a recorded \
          fact or a term of them. It can't read places, which come of it, nor the grade or a \
          person, which are settled after it.
          """,
        zh: """
          名次由各账户自身的数值确定：得分、项目、所记录的事实或由其组成的术语。它不能读取由\
          它产生的名次，也不能读取在其后确定的评级或人员。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                排名按 得分 - 名次, 从高到低, 并列同名次
            }
        }
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                排名按 得分 - 扣分数, 从高到低, 并列同名次
            }
        }
        """),
    CodePage(
      code: "C2708",
      title: Bilingual(en: "points that are carried over and expire", zh: "分数既结转又失效"),
      text: Bilingual(
        en: """
          With `carry over` the score of one period opens the next, so an entry is in it \
          already. With `expires after` entries count for so long, whatever the period. Both \
          together would count them twice: keep one.
          """,
        zh: """
          “结转”将一期的得分作为下一期的期初，记入的分数已在其中。“有效期”使记入的分数在一段\
          时间内有效，与期间无关。两者并用会重复计算，请只保留其一。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 12
                carry over
                expires after 8 weeks
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 12
                expires after 8 weeks
            }
        }
        """),
    CodePage(
      code: "C2709",
      title: Bilingual(en: "a highest balance below the lowest", zh: "最高分低于最低分"),
      text: Bilingual(
        en: """
          A balance is never below `lowest` and never above `highest`, so the second can't be \
          less than the first.
          """,
        zh: """
          得分不低于“最低”，也不高于“最高”，后者不能小于前者。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                最低 120
                最高 0
            }
        }
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
                最低 0
                最高 120
            }
        }
        """),
    CodePage(
      code: "C2710",
      title: Bilingual(en: "a ranking by something without an order", zh: "按没有大小的内容排名"),
      text: Bilingual(
        en: """
          Subjects are placed by a figure that can be more or less: a number, an amount, a \
          percentage or a time. Yes and no, texts and names have no order that says who is \
          first.
          """,
        zh: """
          名次由可比大小的数值确定：数值、金额、百分比或时长。是否、文本和名称没有先后之分。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rank by disqualified, highest first, ties share
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rank by deducted, lowest first, ties share
            }
        }
        """),
    CodePage(
      code: "C2711",
      title: Bilingual(en: "disqualified from an item", zh: "取消项目的资格"),
      text: Bilingual(
        en: """
          One takes part in an account as a whole: who is disqualified has no place in its \
          ranking, and rules can ask for it. Name the account; to take the points of an item \
          away, deduct them.
          """,
        zh: """
          参加与否针对整个账户：被取消资格者不参加排名，规则也可据此判断。请写账户名称；若要\
          扣去某项目的分数，请写“扣分”。
          """),
      wrong: """
        policy example {
            role operator
            rule fraud cites "1" { disqualify operator from diligence }
            account conduct of person per month { item diligence 10 }
        }
        """,
      right: """
        policy example {
            role operator
            rule fraud cites "1" { disqualify operator from conduct }
            account conduct of person per month { item diligence 10 }
        }
        """),
    CodePage(
      code: "C2712",
      title: Bilingual(en: "a tally of an account that compares incidents", zh: "账户的统计与事件比较"),
      text: Bilingual(
        en: """
          The tally of an account counts the incidents of a period, or of a window up to its \
          end, in which the subject took part. It stands on no incident, so there is nothing \
          that `same` or `including this` could mean. Outside an account a tally counts \
          earlier incidents from each one.
          """,
        zh: """
          账户的统计针对一个期间（或至期末的一段时间）内账户所属者参与的事件。它不以某个事件\
          为准，因此“相同”“含本次”没有意义。账户之外的统计才是从每个事件出发统计此前的事件。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            类别 延误, 错送
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                统计 次数统计 { 次数 相同 类别 }
                规则 多次 依据 "2" { 当 次数统计 > 3  处分 职工 警告 }
            }
        }
        """,
      right: """
        制度 示例 {
            角色 责任人
            类别 延误, 错送
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                统计 次数统计 { 次数 当 类别 为 延误 }
                规则 多次 依据 "2" { 当 次数统计 > 3  处分 职工 警告 }
            }
        }
        """),
    CodePage(
      code: "C2713",
      title: Bilingual(en: "a tally without one figure", zh: "统计没有唯一的数值"),
      text: Bilingual(
        en: """
          A tally comes to one figure, which rules read by its name: a count, a total, a mean, \
          or the highest or lowest of something. Declare two tallies for two figures.
          """,
        zh: """
          一项统计得出一个数值，规则按名称读取：次数、合计、平均、最高或最低。需要两个数值时\
          ，请声明两项统计。
          """),
      wrong: """
        policy example {
            role operator
            fact size : number
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                tally often { count  highest size }
                rule many cites "2" { when often > 3  discipline employee warning }
            }
        }
        """,
      right: """
        policy example {
            role operator
            fact size : number
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                tally often { highest size }
                rule many cites "2" { when often > 3  discipline employee warning }
            }
        }
        """),
    CodePage(
      code: "C2714",
      title: Bilingual(en: "a tally of an account that reads people", zh: "账户的统计读取人员"),
      text: Bilingual(
        en: """
          Whether an incident counts is settled once for all who take part in it. So its \
          condition can read facts, terms, the kind and the severity, but no attribute of a \
          role, no earlier incidents and no amounts. `as` says in which roles the subject must \
          take part.
          """,
        zh: """
          一个事件是否计入，对所有参与者一并确定。因此其条件可读取事实、术语、类别和等级，不\
          能读取角色的属性、此前事件或款额。用“作为”写明账户所属者须担任的角色。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                tally drivers { count  when post of operator is "driver" }
                rule many cites "2" { when drivers > 3  discipline employee warning }
            }
        }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                tally drivers { count  as operator }
                rule many cites "2" { when drivers > 3  discipline employee warning }
            }
        }
        """),
  ]
}
