import Testing

@testable import WebServer

/// What sets two texts apart goes there and back to the byte.
struct TextPatchTests {
    private static let texts: [String?] = [
        nil, "", "\n", "a", "a\n", "a\nb\n", "b\na\n", "a\r\nb\r\n", "a\nb\nc\nd\n", "a\nX\nc\nd\n", "a\na\na\n",
        "é\n\u{301}\n",
    ]

    @Test func everyPairGoesThereAndBack() throws {
        for old in Self.texts {
            for new in Self.texts {
                guard let patch = TextPatch(file: "f", from: old, to: new) else {
                    #expect(old == new)
                    continue
                }
                let there = try patch.applied(to: old)
                #expect(there.map { Array($0.utf8) } == new.map { Array($0.utf8) })
                let back = try patch.inverse.applied(to: there)
                #expect(back.map { Array($0.utf8) } == old.map { Array($0.utf8) })
            }
        }
    }

    @Test func onlyWhatDiffersIsKept() throws {
        let patch = try #require(TextPatch(file: "f", from: "a\nb\nc\nd\n", to: "a\nX\nY\nc\nd\n"))
        #expect(patch.line == 1 && patch.before == ["b"] && patch.after == ["X", "Y"])
    }

    @Test func anotherTextIsRefused() throws {
        let patch = try #require(TextPatch(file: "f", from: "a\nb\n", to: "a\nc\n"))
        #expect(throws: (any Error).self) { try patch.applied(to: "a\nz\n") }
        #expect(throws: (any Error).self) { try patch.applied(to: nil) }
    }
}
