import Testing
import Wording

@testable import Formats

struct DocumentTests {
    @Test func textIsEscaped() {
        let document = Document(
            language: .french, title: "<T>", study: "a & b", situation: "", summary: "\"", generator: "", date: "",
            issued: "",
            sections: [
                .init(id: "s", title: "1 < 2", blocks: [.paragraph("<script>"), .list(["&"])])
            ])
        let html = HTMLWriter().html(document)
        #expect(
            html.contains("<h1>&lt;T&gt;</h1>") && html.contains("a &amp; b") && html.contains("content=\"&quot;\""))
        #expect(html.contains("1 &lt; 2") && html.contains("<p>&lt;script&gt;</p>") && html.contains("<li>&amp;</li>"))
    }
}
