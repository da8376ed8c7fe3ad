// swift-tools-version: 6.2
import PackageDescription

/// What a ruling costs inside the process, without files, start-up or output.
let package = Package(
  name: "in-process",
  dependencies: [.package(name: "culpa", path: "../..")],
  targets: [
    .executableTarget(
      name: "InProcess",
      dependencies: [
        .product(name: "CulpaEngine", package: "culpa"),
        .product(name: "CulpaFiles", package: "culpa"),
        .product(name: "CulpaReport", package: "culpa"),
        .product(name: "CulpaSyntax", package: "culpa"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
