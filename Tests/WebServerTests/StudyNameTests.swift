import Testing

@testable import WebServer

/// Names of folders lead nowhere else.
struct StudyNameTests {
    @Test(arguments: ["a", "deux-sevres-2018", "x9", String(repeating: "a", count: 64)])
    func thisIsOne(name: String) { #expect(StudyName.isOne(name)) }

    @Test(arguments: [
        "", ".", "..", "../x", "a/b", "a\\b", "/etc/passwd", ".cache", "-rf", "A", "é", "a b", "a.b", "a\0", "%2e%2e",
        "a:b",
        String(repeating: "a", count: 65), "con\n",
    ])
    func thisIsNone(name: String) { #expect(!StudyName.isOne(name)) }

    @Test func titlesBecomeNames() {
        #expect(StudyName.new(from: "Deux-Sèvres, 1ᵉʳ juillet") { _ in false } == "deux-sevres-1-juillet")
        #expect(StudyName.new(from: "..") { _ in false } == "etude")
        #expect(StudyName.new(from: "Été") { ["ete", "ete-2"].contains($0) } == "ete-3")
        let long = StudyName.new(from: String(repeating: "ab ", count: 90)) { _ in false }
        #expect(StudyName.isOne(long))
    }
}
