import Languages

/// What the API definition says of the register, in a language.
extension RegisterDefinition {
    var ownTitle: String {
        language(
            "Le proprie domande; per l’ufficio il registro",
            "One’s own applications; for the office the register")
    }
    var own: String {
        language(
            "Le domande di chi ha fatto l’accesso, con il loro stato: ruolo citizen, scope passi-carrai:domanda. All’ufficio "
                + "(ruolo officer o administrator, scope passi-carrai:registro) tutte le voci, prima le domande, che si "
                + "possono scegliere con i parametri; il collegamento next porta alla parte seguente.",
            "What whoever has signed in has applied for, with its state: role citizen, scope passi-carrai:domanda. The "
                + "office (role officer or administrator, scope passi-carrai:registro) gets all entries, applications "
                + "first, which the parameters choose from; the link next leads to the following part.")
    }
    var ownAnswer: String {
        language(
            "Le domande.",
            "The applications.")
    }
    var additionTitle: String {
        language(
            "Presenta una domanda, o iscrive un passo nel registro",
            "Applies for a driveway, or enters one in the register")
    }
    var addition: String {
        language(
            "Un cittadino (ruolo citizen, scope passi-carrai:domanda, SPID di livello 2 o superiore, o CIE) presenta "
                + "una domanda: i soli dati dell’accesso; la leggono lui e l’ufficio. L’ufficio (ruolo officer o "
                + "administrator, scope passi-carrai:registro) iscrive una domanda, un passo esistente o uno già "
                + "rilasciato. Nessun dato personale: il richiedente è uno pseudonimo, che non si pubblica.",
            "A citizen (role citizen, scope passi-carrai:domanda, SPID level 2 or higher, or CIE) applies: nothing "
                + "but the access; they and the office read it. The office (role officer or administrator, scope "
                + "passi-carrai:registro) enters an application, an existing driveway or one that was granted. No "
                + "personal data: the applicant is a pseudonym, which is not published.")
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
            "La parte pubblica, come Feature GeoJSON con l’apertura da un estremo all’altro. Le domande le legge solo "
                + "chi le ha fatte e l’ufficio, che con il suo access token ha anche storia, verdetti e pseudonimo "
                + "del richiedente (membro ufficio).",
            "The public part, as a GeoJSON Feature with the opening from one end to the other. Applications are "
                + "read by whoever made them and by the office, which with its access token has history, verdicts "
                + "and the applicant’s pseudonym as well (member ufficio).")
    }
    var read: String {
        language(
            "Il passo; l’ETag è la sua revisione.",
            "The driveway; the ETag is its revision.")
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
                + "non è indicato. Chi ha fatto domanda può ritirarla. Passaggi ammessi: ",
            "Changes the state, the number or the data; every change enters the history. It takes the "
                + "revision that was decided on (member revisione or If-Match): if the driveway has changed "
                + "meanwhile the answer is 409 and nothing changes. The number is given with the state rilasciata: "
                + "the first free one of the year where none is named. Whoever has applied can withdraw. Steps that there are: "
        )
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
