package se.planbok.api.goal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.plan.value.PlanId;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.store.Moment;
import se.planbok.view.store.NoSuchMoment;
import se.planbok.view.store.ViewReads;

/** Finds an organisation's plans of the years that a goal programme is for. */
@Component
class PlansOfYears {

    private final ViewReads reads;
    private final PlanDocumentView document;

    PlansOfYears(ViewReads reads, PlanDocumentView document) {
        this.reads = reads;
        this.document = document;
    }

    /**
     * The plans, by year; years without one are passed over.
     *
     * @param at as they were then; as they are where nothing is said
     */
    List<PlanDocument> of(GoalProgrammeOpened programme, Optional<Instant> at) {
        return IntStream.rangeClosed(programme.first(), programme.last())
                .mapToObj(year -> PlanId.parse(programme.organisation() + "-" + year))
                .flatMap(Optional::stream)
                .map(plan -> document(plan, at))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PlanDocument> document(PlanId plan, Optional<Instant> at) {
        try {
            Moment<?> moment = at.isPresent() ? reads.asOf(document, plan, at.get()) : reads.current(document, plan);
            return Optional.of((PlanDocument) moment.answer());
        } catch (NoSuchMoment none) {
            return Optional.empty();
        }
    }
}
