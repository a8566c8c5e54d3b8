/// A part of the wording: it knows its language, and how texts and numbers are written in it.
package protocol Speaking: Sendable {
    var language: Language { get }
}

extension Speaking {
    /// Numbers, amounts and dates of the same language.
    package var format: NumberFormat { NumberFormat(language: language) }

    /// The text of the reader's language; the other is never made.
    package func say(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch language {
        case .french: fr()
        case .english: en()
        }
    }

    /// The phrase for so many things. French has the singular below two, English for one alone.
    package func plural(
        _ count: Int, fr: @autoclosure () -> (one: String, several: String),
        en: @autoclosure () -> (one: String, several: String)
    ) -> String {
        switch language {
        case .french: abs(count) < 2 ? fr().one : fr().several
        case .english: abs(count) == 1 ? en().one : en().several
        }
    }

    /// A whole number, its thousands grouped.
    package func number(_ count: Int) -> String { format.integer(count) }

    /// A number rounded to so many decimals, halves as `printf` rounds them; for the eye, never for sums.
    package func decimal(_ number: Double, _ digits: Int = 2) -> String { format.decimal(number, digits: digits) }

    /// Words side by side; a comma and a space in both languages.
    package func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// The first of a long list, and that there are more.
    package func short(_ names: [String]) -> String { list(Array(names.prefix(5))) + (names.count > 5 ? "…" : "") }

    /// French puts a no-break space before a colon.
    package var colon: String { say(fr: "\u{A0}: ", en: ": ") }

    /// And before a semicolon.
    package var semicolon: String { say(fr: "\u{A0}; ", en: "; ") }

    /// A value as the user wrote it, in guillemets or in quotes; a quote inside it stays as it is.
    package func quoted(_ text: String) -> String { say(fr: "«\u{A0}\(text)\u{A0}»", en: "“\(text)”") }
}
