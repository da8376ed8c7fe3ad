// swift-tools-version: 6.2
import PackageDescription

/// The same rules for every target: imports tell the truth, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "culpa",
  products: [
    .executable(name: "culpa", targets: ["culpa"]),
    .library(name: "CulpaSyntax", targets: ["CulpaSyntax"]),
    .library(name: "CulpaEngine", targets: ["CulpaEngine"]),
    .library(name: "CulpaFiles", targets: ["CulpaFiles"]),
    .library(name: "CulpaReport", targets: ["CulpaReport"]),
    .library(name: "CulpaSession", targets: ["CulpaSession"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "CulpaSyntax", swiftSettings: strict),
    .target(name: "CulpaEngine", dependencies: ["CulpaSyntax"], swiftSettings: strict),
    .target(
      name: "CulpaReport", dependencies: ["CulpaEngine", "CulpaSyntax"], swiftSettings: strict),
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(
      name: "CulpaFiles", dependencies: ["CulpaEngine", "CulpaSyntax", "CIconv"],
      swiftSettings: strict),
    .target(
      name: "CulpaSession",
      dependencies: [
        "CulpaEngine", "CulpaFiles", "CulpaReport", "CulpaSyntax",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "CulpaShell",
      dependencies: [
        "CReadline", "CulpaEngine", "CulpaFiles", "CulpaReport", "CulpaSession", "CulpaSyntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "culpa", dependencies: ["CulpaShell"], swiftSettings: strict),

    .target(
      name: "CulpaTestSupport",
      dependencies: ["CulpaEngine", "CulpaFiles", "CulpaReport", "CulpaSyntax"],
      path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "CulpaSyntaxTests", dependencies: ["CulpaSyntax", "CulpaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CulpaEngineTests", dependencies: ["CulpaEngine", "CulpaSyntax", "CulpaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CulpaReportTests",
      dependencies: ["CulpaEngine", "CulpaReport", "CulpaSyntax", "CulpaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CulpaFilesTests",
      dependencies: ["CulpaEngine", "CulpaFiles", "CulpaSyntax", "CulpaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CulpaSessionTests",
      dependencies: [
        "CulpaEngine", "CulpaFiles", "CulpaReport", "CulpaSession", "CulpaSyntax",
        "CulpaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CulpaShellTests",
      dependencies: [
        "CulpaEngine", "CulpaReport", "CulpaShell", "CulpaSyntax", "CulpaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "HouseTests",
      dependencies: ["CulpaEngine", "CulpaReport", "CulpaSyntax", "CulpaTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
