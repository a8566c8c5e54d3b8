import ArgumentParser
import FacilitatorNetwork
import Reporting
import Studies
import Territories

extension Study {
    /// The study with what the command line says otherwise.
    func with(date: CivilDate?, level: Level?) -> Study {
        var study = self
        if let date { study.date = date }
        if let level { study.level = level }
        return study
    }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Level: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
