internal import Foundation

/// How wide words are in the font of the maps: Liberation Sans, whose widths are those of Arial and Helvetica, so that
/// a drawing keeps its layout where only these are installed.
public enum TextMetrics {
    /// The CSS font family of every text: fonts of the same widths, whichever of them is installed.
    public static let family = "Liberation Sans, Arial, Helvetica, sans-serif"

    /// Thousandths of the size for the characters from space to `~`.
    private static let regular: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
        833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556,
        500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500,
        500, 500, 334, 260, 334, 584,
    ]

    /// In the unit of the size.
    public static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
        // An accent takes no room: letters are measured bare.
        let thousandths = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0.0) { sum, scalar in
            switch scalar.value {
            case 0x20...0x7E: sum + regular[Int(scalar.value) - 0x20]
            case 0x300...0x36F: sum
            case 0xA0, 0x202F: sum + 278
            case 0x2014, 0x2026: sum + 1000
            case 0x152: sum + 1000
            case 0x153: sum + 944
            case 0x2019: sum + 222
            default: sum + 600
            }
        }
        return thousandths / 1000 * size * (isBold ? 1.07 : 1)
    }

    /// The text in lines no wider than a width, broken at spaces.
    /// - Parameter most: of lines; what does not fit on them is left out, with an ellipsis.
    public static func lines(
        of text: String, size: Double, width: Double, atMost most: Int = .max, isBold: Bool = false
    ) -> [String] {
        func fits(_ text: String) -> Bool { Self.width(of: text, size: size, isBold: isBold) <= width }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if !line.isEmpty, !fits(longer) {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        if !line.isEmpty { lines.append(line) }
        if lines.count <= most { return lines }
        var last = lines[most - 1] + "…"
        while last.count > 1, !fits(last) { last = last.dropLast(2) + "…" }
        return lines[..<(most - 1)] + [last]
    }
}
