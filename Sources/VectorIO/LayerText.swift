internal import Foundation

/// Text of layers, whatever table it was written with.
enum LayerText {
    /// A Shapefile that does not say its encoding comes as raw bytes: Windows-1252 when they are not UTF-8. One that
    /// says Windows-1252 comes as if it were ISO 8859-1, in which `œ`, `’` and `€` are control characters that nobody
    /// writes: these are read as browsers read them.
    static func decode(_ bytes: UnsafePointer<CChar>) -> String {
        guard let text = String(validatingCString: bytes) else {
            let data = Data(bytes: bytes, count: strlen(bytes))
            return String(data: data, encoding: .windowsCP1252) ?? String(cString: bytes)
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? windows1252(scalar) : scalar) }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x9F).contains(scalar.value) }

    /// Five of the thirty-two have no character and stay.
    private static func windows1252(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let text = String(data: Data([UInt8(scalar.value)]), encoding: .windowsCP1252)
        return text?.unicodeScalars.first ?? scalar
    }
}
