/// One word or phrase of the language, in no language.
///
/// English and Chinese spell each keyword once, in ``spelling``; lexer, parser, formatter and
/// documents read that table and nothing else.
public enum Keyword: UInt16, Hashable, Sendable, CaseIterable {
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
  /// `as letter`: in sentences, for the person concerned.
  case asLetter
  /// `as json`: for a program.
  case asJSON
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
  /// `for each`: once for every case.
  case forCases
  /// `in`: which cases.
  case inCases
  /// `for any`: whatever the facts are.
  case forAny
  /// `given`: what several tests begin with.
  case given
  /// `skip`: not tried, and why.
  case skip
  /// `error`: a message with a code.
  case error
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
  /// `boundary`: which words take in their own figure.
  case boundary
  /// `or more`: the figure and above, as the policy's boundary says.
  case orMore
  /// `or less`: the figure and below, as the policy's boundary says.
  case orLess
  /// `or under`: no further than the figure, as the policy's boundary says.
  case orUnder
  /// `includes`: with the figure itself.
  case includes
  /// `excludes`: without the figure itself.
  case excludes
  /// `transition`: which version judges what is older.
  case transition
  /// `older unless lighter`: the version of that day, unless a later one is milder.
  case olderUnlessLighter
  /// `held by post`: whoever has a post.
  case heldByPost
  /// `disposition`: what may be done with what is wrong.
  case disposition
  /// `judged by`: who finds a fact.
  case judgedBy
  /// `review by`: the day by which a figure is looked at again.
  case reviewBy
  /// `table`: a value looked up by others.
  case table
  /// `all agree`: rows that hold at once give the same.
  case allAgree
  /// `highest`: the highest of several.
  case highest
  /// `lowest`: the lowest of several.
  case lowest
  /// `added up`: the sum of several.
  case addedUp
  /// `row`: one line of a table.
  case row
  /// `gives`: what a row gives.
  case gives
  /// `otherwise`: where no row holds.
  case otherwise
  /// `any`: whatever it is.
  case anyValue
  /// `tally`: what is counted over incidents.
  case tally
  /// `mean`: the mean of a figure.
  case mean
  /// `same`: equal to this incident's.
  case same
  /// `same month`: in the month of this incident.
  case sameMonth
  /// `same quarter`: in the quarter of this incident.
  case sameQuarter
  /// `same year`: in the year of this incident.
  case sameYear
  /// `including this`: this incident counts too.
  case includingThis
  /// `account`: points, and what becomes of them.
  case account
  /// `of`: whose account it is.
  case ofSubject
  /// `department`: a department.
  case departmentWord
  /// `organisation`: everybody together.
  case organisation
  /// `per day`: every day.
  case perDay
  /// `per week`: every week, from Monday.
  case perWeek
  /// `per month`: every calendar month.
  case perMonth
  /// `per quarter`: every calendar quarter.
  case perQuarter
  /// `per half year`: every half of a calendar year.
  case perHalfYear
  /// `per year`: every calendar year.
  case perYear
  /// `opening`: the points at the beginning.
  case opening
  /// `lowest`: never below.
  case lowestBalance
  /// `highest`: never above.
  case highestBalance
  /// `item`: a part of an account.
  case item
  /// `carry over`: into the next period.
  case carryOver
  /// `expires after`: how long an entry counts.
  case expiresAfter
  /// `rank by`: the order among all.
  case rankBy
  /// `highest first`: the highest is first.
  case highestFirst
  /// `lowest first`: the lowest is first.
  case lowestFirst
  /// `ties share`: 1, 1, 3.
  case tiesShare
  /// `ties close up`: 1, 1, 2.
  case tiesCloseUp
  /// `ties open`: a tie has no rank.
  case tiesOpen
  /// `grade`: what a score comes to.
  case grade
  /// `deduct`: takes points.
  case deduct
  /// `credit`: gives points.
  case credit
  /// `disqualify`: takes part no more.
  case disqualify
  /// `dispose`: one of these must be done with it.
  case dispose
  /// `forbid`: must not be done with it.
  case forbid
  /// `aggravate`: so many severities graver.
  case aggravate
  /// `lighten`: so many severities milder.
  case lighten
  /// `apportion`: divides an amount among roles.
  case apportion
  /// `among`: among whom.
  case among
  /// `approved by`: who allowed it.
  case approvedBy
  /// `contains`: what it must hold.
  case contains
  /// `keep`: how long it is kept.
  case keep
  /// `late to`: who is told when it is late.
  case lateTo
  /// `until day`: by a day of the month.
  case untilDay
  /// `of next month`: in the month after.
  case nextMonth
  /// `duty`: what is done again and again.
  case duty
  /// `every`: how far apart.
  case every
  /// `times`: how often in each period.
  case timesEach
  /// `law`: what no policy goes beyond.
  case law
  /// `monthly at most`: of what is taken in a month.
  case monthlyAtMost
  /// `each at most`: of one charge.
  case eachAtMost
  /// `record`: what is recorded for a settlement.
  case record
  /// `settle`: closes the periods of an account.
  case settle
  /// `amend`: an incident is recorded otherwise.
  case amend
  /// `appeal`: a ruling is contested.
  case appeal
  /// `with`: what it contained.
  case withContents
  /// `updates`: incidents that are there already.
  case updates
  /// `column`: which column holds it.
  case column
  /// `in`: the unit of a column.
  case inUnit
  /// `duties`: all duties.
  case duties
  /// `appeals`: all appeals and corrections.
  case appeals
  /// `accounts`: all accounts.
  case accounts
  /// `discretion`: what is left to decide, and what was decided.
  case discretion
  /// `how many`: of these, how many hold.
  case howMany
  /// `score`: the points at the end of a period.
  case score
  /// `opening_score`: the points at its beginning.
  case openingScore
  /// `added`: the points given.
  case added
  /// `deducted`: the points taken.
  case deducted
  /// `rank`: the place among all, 1 for the first.
  case rank
  /// `rank_from_last`: the place from the end, 1 for the last.
  case rankFromLast
  /// `ranked`: how many have a place.
  case ranked
  /// `tied`: how many share the place.
  case tied
  /// `disqualified`: taking part no more.
  case disqualified
  /// `period_start`: the first day of the period.
  case periodStart
  /// `period_end`: the last day of the period.
  case periodEnd
  /// `out_of_order`: done before what comes first.
  case outOfOrder
  /// `wrong_role`: done by somebody else.
  case wrongRole
  /// `incomplete`: how much of what it must contain is missing.
  case incomplete
  /// `allow`: a finding that the author knows of.
  case allow
}
