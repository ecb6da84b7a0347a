package se.planbok.api.read;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.mandate.Counterfactual.Supposed;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/**
 * What a delegation rule would have meant for what has happened.
 *
 * @param planId the plan
 * @param version the number of the last event that was looked at
 * @param decisions the changes that the rule would have judged, in order
 */
record Counterfactuals(String planId, long version, List<Decision> decisions) {

    /**
     * A change that the rule would have judged.
     *
     * @param sequence the event's number
     * @param type the event's name
     * @param subject the key of what it is foremost about
     * @param kind what the subject is
     * @param amount kronor or working days; absent for scope
     * @param authorityThen who was to decide it; absent where no rule spoke of it, or a delegate needed no decision
     * @param authorityUnder who would have been to decide it; absent where a delegate would have needed no decision
     * @param decidedBy the authority whose decision it rests on, where it does and that is known
     * @param holds whether it would have been let through as it was decided
     */
    record Decision(
            long sequence,
            String type,
            String subject,
            SubjectKind kind,
            Optional<Figure> amount,
            Optional<String> authorityThen,
            Optional<String> authorityUnder,
            Optional<String> decidedBy,
            boolean holds) {

        private static Decision of(Supposed supposed) {
            return new Decision(
                    supposed.sequence(),
                    supposed.event(),
                    supposed.subject().key(),
                    supposed.subject().kind(),
                    supposed.amount(),
                    supposed.then(),
                    supposed.under(),
                    supposed.decidedBy(),
                    supposed.holds());
        }
    }

    static Counterfactuals of(String planId, long version, List<Supposed> decisions) {
        return new Counterfactuals(
                planId, version, decisions.stream().map(Decision::of).toList());
    }
}
