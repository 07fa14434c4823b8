import Languages

/// What the API definition says of the register, in a language.
extension RegisterDefinition {
    var additionTitle: String {
        language(
            "Iscrive un passo nel registro",
            "Enters a driveway in the register")
    }
    var addition: String {
        language(
            "Una domanda (stato presentata), un passo esistente o uno già rilasciato. Solo l’ufficio. Nessun "
                + "dato personale: il richiedente è uno pseudonimo, che non si pubblica.",
            "An application (state presentata), an existing driveway or one that was granted. The office "
                + "alone. No personal data: the applicant is a pseudonym, which is not published.")
    }
    var added: String {
        language(
            "Iscritto; Location dice dove si legge.",
            "Entered; Location says where it is read.")
    }
    var identifier: String {
        language(
            "Identificativo del passo.",
            "Id of the driveway.")
    }
    var readingTitle: String {
        language(
            "Un passo del registro",
            "A driveway of the register")
    }
    var reading: String {
        language(
            "La parte pubblica, come Feature GeoJSON con l’apertura da un estremo all’altro. Con la chiave "
                + "dell’ufficio anche storia, verdetti e pseudonimo del richiedente (membro ufficio).",
            "The public part, as a GeoJSON Feature with the opening from one end to the other. With the "
                + "office’s key history, verdicts and the applicant’s pseudonym as well (member ufficio).")
    }
    var read: String {
        language(
            "Il passo; l’ETag è la sua revisione.",
            "The driveway; the ETag is its revision.")
    }
    var wrongKey: String {
        language(
            "La chiave non è quella dell’ufficio.",
            "The key is not the office’s.")
    }
    var changeTitle: String {
        language(
            "Modifica un passo",
            "Changes a driveway")
    }
    var change: String {
        language(
            "Cambia lo stato, il numero o i dati; ogni modifica entra nella storia. Occorre la revisione su "
                + "cui si è deciso (membro revisione o If-Match): se il passo è cambiato nel frattempo la risposta "
                + "è 409 e nulla cambia. Il numero si assegna allo stato rilasciata: il primo libero dell’anno, se "
                + "non è indicato. Passaggi ammessi: ",
            "Changes the state, the number or the data; every change enters the history. It takes the "
                + "revision that was decided on (member revisione or If-Match): if the driveway has changed "
                + "meanwhile the answer is 409 and nothing changes. The number is given with the state rilasciata: "
                + "the first free one of the year where none is named. Steps that there are: ")
    }
    var changed: String {
        language(
            "Il passo dopo la modifica.",
            "The driveway after the change.")
    }
    var wrongValues: String {
        language(
            "Valori sbagliati, tutti nominati.",
            "Wrong values, all named.")
    }
    var noKey: String {
        language(
            "Manca la chiave dell’ufficio.",
            "The office’s key is missing.")
    }
    var nobody: String {
        language(
            "Su questo server nessuno può modificare il registro.",
            "On this server nobody can change the register.")
    }
    var conflict: String {
        language(
            "Il passo è cambiato nel frattempo, il passaggio non è ammesso o il numero è preso.",
            "The driveway has changed meanwhile, there is no such step, or the number is taken.")
    }
    var applicantWords: String {
        language(
            "Uno pseudonimo di chi ha fatto domanda.",
            "A pseudonym of whoever has applied.")
    }
    var decidedOn: String {
        language(
            "Quella su cui si è deciso.",
            "The one that was decided on.")
    }
    var ofSign: String {
        language(
            "Del cartello, con lo stato rilasciata.",
            "Of the sign, with the state rilasciata.")
    }
    var cadastralReference: String {
        language(
            "Riferimento catastale.",
            "Cadastral reference.")
    }
    var ends: String {
        language(
            "I due estremi, est o longitudine prima; con crs.",
            "The two ends, easting or longitude first; with crs.")
    }
    var ofOpening: String {
        language(
            "Di apertura: EPSG:25833, CRS:84 o un altro.",
            "Of apertura: EPSG:25833, CRS:84 or another.")
    }
    var keptVerdict: String {
        language(
            "Un verdetto da conservare con ciò su cui è stato dato.",
            "A verdict to be kept with what it was given on.")
    }
    var revisionWords: String {
        language(
            "La revisione.",
            "The revision.")
    }
    var nothing: String {
        language(
            "Non c’è.",
            "There is none.")
    }
}
