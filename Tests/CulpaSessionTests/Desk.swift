import CulpaEngine
import CulpaFiles
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// A folder of sessions, with a clock that goes on by a second a look and chance that repeats itself.
final class Desk {
  let folder: URL
  private let clock = Clock()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private final class Clock: @unchecked Sendable {
    private var seconds = 0
    private var state: UInt64 = 7

    func now() -> String {
      seconds += 1
      let minute = String(seconds / 60 % 60)
      let second = String(seconds % 60)
      let pad = { (text: String) in text.count < 2 ? "0" + text : text }
      return "2026-03-02T09:\(pad(minute)):\(pad(second)).000Z"
    }

    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
    }
  }

  var surroundings: Surroundings {
    let clock = clock
    return Surroundings(
      now: { clock.now() }, actor: "li", process: 4711, host: "desk", random: { clock.bytes($0) })
  }

  func place(_ name: String = "march") throws -> SessionPlace {
    try #require(SessionPlace(name, in: folder.path))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func open(
    _ name: String = "march", for access: Session.Access = .writing
  ) throws -> Session {
    try Session.open(try place(name), for: access, creating: true, in: surroundings)
  }

  var loader: DiskLoader { get throws { try DiskLoader(root: folder.path) } }

  /// The files beside each other, by name.
  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}

extension Session {
  /// Accepts a text without files.
  @discardableResult
  func say(_ text: String, _ language: Language = .english) throws -> Reply {
    try accept(SourceText(name: "<desk>", text), reading: nil, language: language)
  }

  /// The names of the incidents that are there.
  var incidentNames: [String] {
    get throws { try workspace.incidents.map(\.record.name) }
  }
}

enum Samples {
  /// One charge of 20 % of the loss, and an informant whose name is confidential.
  static let policy = """
    policy small {
        currency CNY
        round half up to 0.01
        severity minor < serious, highest wins
        role driver
        role informant confidential
        fact loss : money = 0 CNY
        ladder by loss { minor above 0 CNY  serious above 1000 CNY }
        rule recovery cites "1" { charge driver 20% of loss as recovery }
    }
    person wang {}
    person qian {}
    """

  static func incident(_ name: String, loss: Int = 500, _ more: String = "") -> String {
    "incident \"\(name)\" under small { loss = \(loss) CNY  driver = wang \(more) }"
  }
}
