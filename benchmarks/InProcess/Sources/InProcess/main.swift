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
  if checksum == 0 { exit(70) }
} catch {
  print("in-process: \(error)")
  exit(66)
}
