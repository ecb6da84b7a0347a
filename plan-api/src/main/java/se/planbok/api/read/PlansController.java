package se.planbok.api.read;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.plan.value.PlanStatus;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.store.PlanList;
import se.planbok.view.store.ViewReads;

/** The plans that one may see. */
@RestController
class PlansController {

    private final PlanList plans;
    private final ViewReads reads;
    private final PlanDocumentView document;

    PlansController(PlanList plans, ViewReads reads, PlanDocumentView document) {
        this.plans = plans;
        this.reads = reads;
        this.document = document;
    }

    /**
     * Some plans, by identifier.
     *
     * @param limit at most so many; 20 unless said, 1 000 at most
     * @param page which page; the first is 1
     */
    @GetMapping(path = "/planbok/v1/plans", produces = MediaType.APPLICATION_JSON_VALUE)
    Plans plans(
            @RequestParam(defaultValue = Paging.USUALLY) String limit, @RequestParam(defaultValue = "1") String page) {
        Paging asked = Paging.of(limit, page);
        return new Plans(plans.page(document, asked.most(), asked.skipped()).stream()
                .map(id ->
                        ListedPlan.of((PlanDocument) reads.current(document, id).answer()))
                .toList());
    }

    /**
     * A page of plans.
     *
     * @param plans the plans
     */
    record Plans(List<ListedPlan> plans) {}

    /**
     * A plan in a list.
     *
     * @param planId its identifier
     * @param organisation the organisation's key
     * @param year the year that it is for
     * @param title its title
     * @param status how far it has come
     * @param version the number of its last event
     */
    record ListedPlan(String planId, String organisation, int year, String title, PlanStatus status, long version) {

        static ListedPlan of(PlanDocument plan) {
            return new ListedPlan(
                    plan.planId(), plan.organisation(), plan.year(), plan.title(), plan.status(), plan.version());
        }
    }
}
