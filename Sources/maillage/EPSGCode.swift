import ArgumentParser
import GeometryKit

/// A reference system by its number in EPSG's register (`2154`).
struct EPSGCode: ExpressibleByArgument {
    let number: Int

    /// As PROJ and GDAL know it.
    var name: String { "EPSG:\(number)" }

    /// - Parameter argument: the number, with or without its authority.
    init?(argument: String) {
        let digits = argument.uppercased().replacing("EPSG:", with: "")
        guard let number = Int(digits), (1024...1_000_000).contains(number),
            (try? Reprojection(from: "EPSG:\(number)")) != nil
        else { return nil }
        self.number = number
    }
}
