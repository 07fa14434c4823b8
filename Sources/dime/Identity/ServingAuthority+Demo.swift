import DemoForms
import Identity
import PassiCarraiRegister
import ServiceRequests
import Services

extension ServingAuthority {
    /// Who one may be in the forms of `/demo`; nobody but where the development issuer vouches for whoever writes.
    var demoAccess: DemoAccess? {
        guard case .development(_, let issuer) = self else { return nil }
        let minutes = 30
        return DemoAccess(Self.trialPeople.map(\.person), seconds: minutes * 60) { person in
            guard let trial = Self.trialPeople.first(where: { $0.person.id == person.id }) else { return "" }
            var grant = DevelopmentIssuer.Grant(
                roles: [trial.role], scopes: trial.rights.map(\.scope),
                level: DevelopmentIssuer.levels[trial.spidLevel - 1])
            (grant.subject, grant.minutes) = ("demo-" + person.id, minutes)
            return issuer.token(grant)
        }
    }

    private struct TrialPerson {
        var person: DemoAccess.Person
        var role: Role
        var spidLevel: Int
        var rights: [Right]
    }

    private static let trialPeople = [
        TrialPerson(
            person: .init(id: "cittadina", name: "Anna, cittadina", access: "SPID di livello 2"), role: .citizen,
            spidLevel: 2, rights: [.applyForPasso, .report]),
        TrialPerson(
            person: .init(id: "cittadino", name: "Marco, cittadino", access: "SPID di livello 1"), role: .citizen,
            spidLevel: 1, rights: [.applyForPasso, .report]),
    ]
}
