package se.planbok.api.read;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.plan.value.PlanStatus;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.store.PlanList;
import se.planbok.view.store.ViewReads;

/** The plans that one may see. */
@RestController
class PlansController {

    private static final int MOST_ON_A_PAGE = 1_000;
    private static final int MOST_PAGES = 1_000_000;

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
    Plans plans(@RequestParam(defaultValue = "20") String limit, @RequestParam(defaultValue = "1") String page) {
        int most = number("limit", limit, MOST_ON_A_PAGE);
        long number = number("page", page, MOST_PAGES);
        return new Plans(plans.page(document, most, (number - 1) * most).stream()
                .map(id ->
                        ListedPlan.of((PlanDocument) reads.current(document, id).answer()))
                .toList());
    }

    static int number(String name, String text, int most) {
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new MalformedRequest(FormProblem.PARAMETER_FORM.at("", name));
        }
        return Integer.parseInt(text);
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
