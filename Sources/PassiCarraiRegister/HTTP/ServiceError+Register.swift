import Services

extension ServiceError {
    /// What a client learns of a refusal of the register.
    init(_ error: RegisterError) {
        switch error {
        case .unknown: self = RegisterService.unknown
        case .conflict, .transition, .numberTaken, .tooManyApplications: self.init(.conflict, error.words)
        case .initialState, .numberWithoutGrant: self.init(.invalidParameter, locator: "stato", error.words)
        case .invalid(let faults): self.init(faults)
        case .table: self.init(.invalidParameter, error.words)
        case .store(let error): self.init(error)
        }
    }
}
