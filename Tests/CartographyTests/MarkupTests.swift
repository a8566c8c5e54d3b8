import Foundation
import Testing

@testable import Cartography

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct MarkupTests {
    @Test(arguments: [
        ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
        // A combining accent makes one character with what it follows.
        ("&\u{301}<\u{301}\"\u{338}", "&amp;\u{301}&lt;\u{301}&quot;\u{338}"),
        ("\r\n\t", "\r\n\t"), ("a\u{B}b\u{0}\u{1B}\u{FFFE}\u{FFFF}", "ab"),
        ("\u{E9}\u{202F}\u{1F5FA}\u{FFFD}", "\u{E9}\u{202F}\u{1F5FA}\u{FFFD}"),
    ])
    func whatMarkupHoldsForItself(text: String, escaped: String) {
        #expect(text.escapedForMarkup.unicodeScalars.elementsEqual(escaped.unicodeScalars))
    }

    /// Every code point of the basic plane, as text and in an attribute.
    @Test func anyTextMakesWellFormedMarkup() {
        let text = String(String.UnicodeScalarView((0...0xFFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
        let markup = "<a b=\"\(text.escapedForMarkup)\" c='\(text.escapedForMarkup)'>\(text.escapedForMarkup)</a>"
        #expect(XMLParser(data: Data(markup.utf8)).parse())
    }
}
