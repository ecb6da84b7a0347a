package se.planbok.api.openapi;

import java.util.List;

/** What the interface is called, which version of it is in force, and what it does not do. */
final class Api {

    /** Its name. */
    static final String NAME = "Planbok";

    /** Its version, which is not the program's; the path's {@code v1} is the first number of it. */
    static final String VERSION = "1.0.0";

    /** The day on which that version was released. */
    static final String RELEASED = "2026-11-25";

    /** Its readable page. */
    static final String PAGE = "/swagger-ui.html";

    /** What it is, in Swedish and English. */
    static final String DESCRIPTION = """
            **Svenska.** Planbok håller en myndighets årliga verksamhetsplan som en historia av beslut: insatser, dagar, \
            pengar och vem som bestämde vad. Planen ändras med kommandon; reglerna svarar direkt, och varje vy kan läsas \
            som den var vid vilken tidpunkt som helst. Fel besvaras med problem+json (RFC 9457) på svenska eller engelska \
            efter Accept-Language.

            **English.** Planbok keeps a public body's annual operational plan as a history of decisions: activities, \
            days, money and who decided what. The plan is changed by commands; the rules answer at once, and every view \
            can be read as it was at any moment. Errors are problem+json (RFC 9457) in Swedish or English by \
            Accept-Language.
            """;

    /** Its limits. */
    static final List<String> LIMITATIONS = List.of(
            "A body has at most 2 MB and 64 levels. / Innehåll får vara högst 2 MB och 64 nivåer.",
            "One step has at most 1 000 commands. / En sändning får ha högst 1 000 kommandon.",
            "Amounts are whole kronor, at most 10¹²; days are in halves, at most 10⁷. / "
                    + "Belopp är hela kronor, högst 10¹²; dagar är i halva, högst 10⁷.",
            "What is written in free texts is kept for ever: no personal data there. / "
                    + "Det som skrivs i fria texter sparas för alltid: inga personuppgifter där.",
            "Answers to an Idempotency-Key are kept for 30 days. / Svar till en Idempotency-Key sparas i 30 dagar.");

    private Api() {}
}
