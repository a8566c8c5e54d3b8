/// Everything that the program says to people, in one language.
///
/// A message is a property, or a function whose arguments are what it tells: a value that is forgotten does not compile.
/// Both languages stand side by side, in one file a topic.
///
/// ```swift
/// let wording = Wording(.french)
/// wording.expiringNone(from: first, until: last)
/// wording.report.people(1234)  // « 1 234 habitants »
/// ```
package struct Wording: Speaking {
    /// Of everything that it says; files for machines are the same in both.
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// What only the report says.
    package var report: ReportWording { ReportWording(language: language) }
    /// What only maps say.
    package var map: MapWording { MapWording(language: language) }
    /// What stands over the columns and parts of an appraisal.
    package var appraisal: AppraisalWording { AppraisalWording(language: language) }
}

/// The words of the report.
package struct ReportWording: Speaking {
    /// That of the wording that it comes from.
    package let language: Language
}

/// The words of maps.
package struct MapWording: Speaking {
    /// That of the wording that it comes from.
    package let language: Language
}

/// The words of an appraisal's tables and documents.
package struct AppraisalWording: Speaking {
    /// That of the wording that it comes from.
    package let language: Language
}
