package se.planbok.plan.delegation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.DecisionInvalid;
import se.planbok.plan.refusal.Invalidity;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Policy;

/**
 * A decision was taken in a form in which its authority can decide (R5). What stated history does not say of it, such as
 * the proposal of a decision of long ago, is not held against it.
 *
 * @param authority who is said to have decided
 * @param form the form
 * @param limit what it takes: consents, a day, or a word
 * @param figure what there is of it
 * @param invalidity why it is not valid; empty where it is
 */
record DecisionIsValid(
        String authority, DecisionForm form, Figure limit, Figure figure, Optional<Invalidity> invalidity)
        implements Rule {

    private static final String PROPOSAL = "proposal";
    private static final String NONE = "-";

    /** Judges a decision that is more than the adoption of the plan to come; empty where nothing can be judged. */
    static Optional<DecisionIsValid> of(PlanState plan, DecisionReference decision, boolean stated) {
        if (decision.withPlan()
                || decision.authority().isEmpty()
                || decision.form().isEmpty()) {
            return Optional.empty();
        }
        Judge judge = new Judge(
                plan,
                decision,
                stated,
                decision.authority().get(),
                decision.form().get());
        return switch (judge.form) {
            case MEETING -> Optional.empty();
            case PER_CAPSULAM -> judge.perCapsulam();
            case TACIT -> judge.tacit();
            case DELEGATED -> judge.delegated();
        };
    }

    @Override
    public String number() {
        return "R5";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Optional<Refusal> objection() {
        return invalidity.map(why -> new DecisionInvalid(authority, form, why, limit, figure));
    }

    /** One decision under judgement. */
    private record Judge(PlanState plan, DecisionReference decision, boolean stated, Key authority, DecisionForm form) {

        private DelegationState delegation() {
            return plan.delegation();
        }

        Optional<DecisionIsValid> perCapsulam() {
            return onProposal(Policy.PER_CAPSULAM_ALLOWED, proposal -> {
                int asked = proposal.members().size();
                int consented = proposal.consents().size();
                if (consented < asked) {
                    return invalid(Invalidity.CONSENTS_MISSING, Figure.of(asked), Figure.of(consented));
                }
                String last = proposal.lastConsent().orElseThrow();
                return decision.date()
                        .filter(date -> date.lastDay().isBefore(LocalDate.parse(last)))
                        .map(date ->
                                invalid(Invalidity.DATED_BEFORE_LAST_CONSENT, Figure.of(last), Figure.of(date.text())))
                        .orElseGet(() -> valid(Figure.of(asked), Figure.of(consented)));
            });
        }

        Optional<DecisionIsValid> tacit() {
            return onProposal(Policy.TACIT_ALLOWED, proposal -> {
                if (proposal.lastDay().isEmpty()) {
                    return invalid(Invalidity.LAST_DAY_NOT_STATED, Figure.of("lastDay"), Figure.of(NONE));
                }
                if (!proposal.objectors().isEmpty()) {
                    return invalid(
                            Invalidity.OBJECTED_TO,
                            Figure.of(0),
                            Figure.of(proposal.objectors().size()));
                }
                String lastDay = proposal.lastDay().get();
                Figure date = Figure.of(decision.date().map(PartialDate::text).orElse(NONE));
                boolean passed = decision.date()
                        .filter(day -> !day.lastDay().isAfter(LocalDate.parse(lastDay)))
                        .isEmpty();
                return passed
                        ? valid(Figure.of(lastDay), date)
                        : invalid(Invalidity.LAST_DAY_NOT_PASSED, Figure.of(lastDay), date);
            });
        }

        /** A named authority decides as a delegate; anyone else must stand in for one on the day. */
        Optional<DecisionIsValid> delegated() {
            OutsideMeetings outside = delegation().outsideMeetings();
            Optional<PartialDate> date = decision.date();
            Optional<StandIn> appointed = date.flatMap(day -> outside.standIn(authority, day));
            if (appointed.isPresent()) {
                return Optional.of(valid(
                        Figure.of(appointed.get().to()), Figure.of(date.get().text())));
            }
            if (plan.structure().authority(authority.text()).isPresent()) {
                return Optional.empty();
            }
            return date.flatMap(day -> outside.lastAppointment(authority)
                    .map(last -> invalid(
                            Invalidity.NOT_STANDING_IN,
                            Figure.of(last.from() + "/" + last.to()),
                            Figure.of(day.text()))));
        }

        /** A proposal that is not there, or is another authority's, is told of by R1 and R18. */
        private Optional<DecisionIsValid> onProposal(Policy allowing, Function<Proposal, DecisionIsValid> judge) {
            Optional<Proposal> named =
                    decision.proposal().map(Key::text).flatMap(delegation().outsideMeetings()::proposal);
            boolean toldOf = named.map(proposal -> !proposal.authority().equals(authority.text()))
                    .orElse(decision.proposal().isPresent());
            if (toldOf || named.isEmpty() && stated) {
                return Optional.empty();
            }
            if (!delegation().isOn(allowing)) {
                return Optional.of(
                        invalid(Invalidity.FORM_NOT_ALLOWED, Figure.of(allowing.name()), Figure.of("false")));
            }
            return Optional.of(named.map(judge)
                    .orElseGet(() -> invalid(Invalidity.PROPOSAL_NOT_NAMED, Figure.of(PROPOSAL), Figure.of(NONE))));
        }

        private DecisionIsValid valid(Figure limit, Figure figure) {
            return new DecisionIsValid(authority.text(), form, limit, figure, Optional.empty());
        }

        private DecisionIsValid invalid(Invalidity why, Figure limit, Figure figure) {
            return new DecisionIsValid(authority.text(), form, limit, figure, Optional.of(why));
        }
    }
}
