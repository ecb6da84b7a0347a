package se.planbok.api.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.effect.StudiedInitiatives;
import se.planbok.api.read.Asked;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;
import se.planbok.view.followup.FollowUp;
import se.planbok.view.followup.FollowUps;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.NoSuchMoment.BeforeOpening;
import se.planbok.view.store.PlanList;
import se.planbok.view.store.ViewReads;

/** An organisation's plans year over year, joined when they are read. */
@RestController
class FollowUpController {

    private static final String YEAR = "[12][0-9]{3}";
    private static final String FIRST = "1000";
    private static final String LAST = "2999";

    private final PlanList plans;
    private final ViewReads reads;
    private final OutturnView outturn;
    private final StudiedInitiatives studies;
    private final Clock clock;

    FollowUpController(PlanList plans, ViewReads reads, OutturnView outturn, StudiedInitiatives studies, Clock clock) {
        this.studies = studies;
        this.plans = plans;
        this.reads = reads;
        this.outturn = outturn;
        this.clock = clock;
    }

    /**
     * All efforts, lines and totals, year over year.
     *
     * @param organisation the organisation's key
     * @param from the first year; all unless said
     * @param to the last
     * @param asOf as the plans were at this instant
     */
    @GetMapping(path = "/planbok/v1/follow-ups", produces = MediaType.APPLICATION_JSON_VALUE)
    FollowUp followUp(
            @RequestParam(required = false) String organisation,
            @RequestParam(defaultValue = FIRST) String from,
            @RequestParam(defaultValue = LAST) String to,
            @RequestParam(required = false) String asOf) {
        int first = year("from", from);
        int last = year("to", to);
        if (first > last) {
            throw malformed("to");
        }
        String key = key(organisation);
        Optional<Instant> moment = Optional.ofNullable(asOf).map(at -> Asked.instant("asOf", at, clock));
        List<Outturn> found = plans(key, first, last, moment);
        if (found.isEmpty()) {
            throw new NoPlansOf(key);
        }
        return FollowUps.of(
                key,
                from.equals(FIRST) ? year(found.getFirst()) : first,
                to.equals(LAST) ? year(found.getLast()) : last,
                found,
                studies.of(key, moment));
    }

    /**
     * One effort over the years.
     *
     * @param key its key, or one that it has had before it was split or merged
     */
    @GetMapping(path = "/planbok/v1/initiatives/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    FollowUp.Initiative initiative(
            @PathVariable String key,
            @RequestParam(required = false) String organisation,
            @RequestParam(defaultValue = FIRST) String from,
            @RequestParam(defaultValue = LAST) String to,
            @RequestParam(required = false) String asOf) {
        return followUp(organisation, from, to, asOf).initiatives().stream()
                .filter(initiative ->
                        initiative.key().equals(key) || initiative.keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchInitiative(organisation, key));
    }

    private List<Outturn> plans(String organisation, int from, int to, Optional<Instant> asOf) {
        List<Outturn> found = new ArrayList<>();
        for (PlanId plan : plans.of(outturn, organisation)) {
            if (plan.year() >= from && plan.year() <= to) {
                read(plan, asOf).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Outturn> read(PlanId plan, Optional<Instant> asOf) {
        try {
            return Optional.of((Outturn) asOf.map(at -> reads.asOf(outturn, plan, at))
                    .orElseGet(() -> reads.current(outturn, plan))
                    .answer());
        } catch (BeforeOpening later) {
            return Optional.empty();
        }
    }

    private static String key(String organisation) {
        try {
            return new Key(Optional.ofNullable(organisation).orElse("")).text();
        } catch (InvalidValue none) {
            throw malformed("organisation");
        }
    }

    private static int year(Outturn plan) {
        return new PlanId(plan.planId()).year();
    }

    private static int year(String parameter, String text) {
        if (!text.matches(YEAR)) {
            throw malformed(parameter);
        }
        return Integer.parseInt(text);
    }

    private static MalformedRequest malformed(String parameter) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter));
    }
}
