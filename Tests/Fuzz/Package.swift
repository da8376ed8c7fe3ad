// swift-tools-version: 6.2
import PackageDescription

/// The fuzz targets stand apart from the package they try, because libFuzzer brings its own `main`.
/// Built and run by `scripts/fuzz`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "culpa", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzSyntax", dependencies: [.product(name: "CulpaSyntax", package: "culpa")]),
    .executableTarget(
      name: "FuzzAssess",
      dependencies: [
        .product(name: "CulpaEngine", package: "culpa"),
        .product(name: "CulpaSyntax", package: "culpa"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
