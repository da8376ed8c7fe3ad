import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

// Prints one line a figure: name, microseconds for one incident, target.
//
//   InProcess POLICY PEOPLE INCIDENTS

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// One incident under two scenarios of the logistics policy.
let sweepSetting = """
  person wei { wage = 5000 CNY }
  incident "D-1" under logistics {
    kind = delay  occurred = 2026-03-02  operator = wei tier first  supervisor = someone
    overdue = 5h  compensation = 400 CNY  found_in_time = no
  }
  scenario patient of logistics { set repeated_urging = 3 }
  scenario dearer of logistics { set long_vehicle_rate = 100 CNY/h }
  """
let sweepCommand = """
  sweep incident "D-1" compensation from 0 CNY to 9990 CNY step 10 CNY under patient, dearer
  """

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: InProcess POLICY PEOPLE INCIDENTS")
  exit(64)
}

do {
  var interpreter = Interpreter(
    Workspace(), loader: try DiskLoader(root: "."), emit: { _, _ in }, complain: { _, _ in })
  interpreter.load(try DiskLoader.text(ofFile: arguments[1]))
  _ = interpreter.importRows(.people, arguments[2], under: nil) {
    (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: arguments[2], receive: receive)
  }
  _ = interpreter.importRows(.incidents, arguments[3], under: 0) {
    (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: arguments[3], receive: receive)
  }
  let workspace = interpreter.workspace
  let count = Double(workspace.incidents.count)

  /// Median of five rounds, in microseconds for one incident.
  func median(_ body: () -> Void) -> Double {
    body()
    let rounds = (0..<5).map { _ -> Double in
      let start = seconds()
      body()
      return (seconds() - start) * 1e6 / count
    }
    return rounds.sorted()[2]
  }

  var checksum = 0
  let ruling = median {
    workspace.forEachRuling(under: 0) { _, ruling in checksum &+= ruling.charges.count }
  }
  let style = Style()
  let explained = median {
    workspace.forEachRuling(under: 0) { incident, ruling in
      let judged = JudgedIncident(incident: incident, policy: 0, ruling: ruling)
      let text = ExplanationText(judged, workspace, inFull: false, style: style)
      checksum &+= text.lines(.everything).count
    }
  }
  print("ruling with its derivation|\(ruling)|50")
  print("ruling with its explanation as text|\(explained)|")
  // The milliseconds of one sweep, from its statement to its answer as data.
  var answers = 0
  var sweeping = Interpreter(
    Workspace(), loader: try DiskLoader(root: "."), emit: { _, _ in answers += 1 },
    complain: { problem, _ in print(problem.code, problem.message.english) })
  sweeping.load(try DiskLoader.text(ofFile: arguments[1]))
  sweeping.run(SourceText(name: "sweep.culpa", sweepSetting))
  let rounds = (0..<5).map { _ -> Double in
    let start = seconds()
    sweeping.run(SourceText(name: "sweep.culpa", sweepCommand))
    return (seconds() - start) * 1e6
  }
  print("sweep of 1,000 points, two scenarios|\(rounds.sorted()[2])|50000")
  if checksum == 0 || answers != 5 { exit(70) }
} catch {
  print("in-process: \(error)")
  exit(66)
}
