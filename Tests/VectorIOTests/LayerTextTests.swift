import Foundation
import TestSupport
import Testing

@testable import VectorIO

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Text on its way in and out of layers.
struct LayerTextTests {
    @Test(arguments: [
        ("\u{8C}uvre d\u{92}été \u{96} 5 \u{80}", "Œuvre d’été – 5 €"), ("Cœur", "Cœur"), ("\u{81}", "\u{81}"),
        ("Île-de-Bréhat", "Île-de-Bréhat"),
    ])
    func controlCharactersAreWindows1252(read: String, meant: String) {
        #expect(read.withCString { LayerText.decode($0) } == meant)
    }

    @Test func bytesThatAreNoUTF8AreWindows1252() {
        let bytes: [UInt8] = [0x8C, 0x75, 0x76, 0x72, 0x65, 0x20, 0xE9, 0]
        let text = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { LayerText.decode($0.baseAddress!) }
        }
        #expect(text == "Œuvre é")
    }

    /// A noncharacter in a name makes XML that nothing opens.
    @Test(arguments: [VectorFormat.xlsx, .ods])
    func charactersThatXMLForbidsStayOut(format: VectorFormat) throws {
        let folder = try TemporaryFolder()
        let layer = Layer(
            schema: LayerSchema(name: "table", geometry: .none, fields: [.init("nom", .text)]),
            features: [Layer.Feature([.text("PLIE\u{FFFE} du\u{FFFF} Pont")])])
        try Layer.write([layer], to: folder.path("a.\(format.rawValue)"), format: format)
        let archive = "/vsizip/" + folder.path("a.\(format.rawValue)")
        let members = VirtualFile.members(of: archive).filter { $0.hasSuffix(".xml") }
        #expect(!members.isEmpty)
        for member in members {
            #expect(XMLParser(data: Data(try VirtualFile.bytes(at: "\(archive)/\(member)"))).parse(), "\(member)")
        }
    }

    // MARK: Marks in counts

    @Test(
        arguments: [
            (["60.000"], "60.000", "60000"), (["1,234", "400"], "1,234", "1234"), (["12,5", "1,234"], "1,234", nil),
            (["0,125", "1,234"], "1,234", nil), (["1.5", "1,234"], "1,234", "1234"), (["1234.567"], "1234.567", nil),
            (["400"], "400", nil), (["0.125"], "0.125", nil),
        ] as [([String], String, String?)])
    func aMarkIsWhatItsColumnSays(column: [String], text: String, thousands: String?) {
        #expect(CountTexts(column).thousands(in: text) == thousands)
    }

    // MARK: Ids of features

    @Test func identifiersBesideTheProperties() {
        func read(_ text: String) -> [String?]? { FeatureIdentifiers.read(Array(text.utf8)) }
        #expect(read(#"{"features":[{"id":1},{"id":"b"},{}]}"#) == ["1", "b", nil])
        #expect(read(#"{"features":[{},{}]}"#) == nil)
        #expect(read(#"{"type":"Feature","id":12}"#) == ["12"])
        #expect(read("no JSON") == nil)
    }
}
