extension String {
    /// The text as XML and HTML write it, between tags or inside quotes of either kind.
    ///
    /// It goes by code points: a mark that combines with an « & » does not hide it. What XML 1.0 (section 2.2) allows
    /// nowhere, not even as a reference, is left out.
    public var escapedForMarkup: String {
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;".unicodeScalars
            case 0x3C: escaped += "&lt;".unicodeScalars
            case 0x3E: escaped += "&gt;".unicodeScalars
            case 0x22: escaped += "&quot;".unicodeScalars
            case 0x27: escaped += "&#39;".unicodeScalars
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: escaped.append(scalar)
            default: continue
            }
        }
        return String(escaped)
    }
}
