package se.planbok.api.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import se.planbok.view.store.RebuildFailed;
import se.planbok.view.store.Reconciliation;
import se.planbok.view.store.ViewRebuild;
import se.planbok.view.store.ViewStore;

/** For who runs the service: how the views stand, and the order to fold one anew while the old one answers. */
@Endpoint(id = "views")
final class ViewsEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsEndpoint.class);

    private final ViewStore views;
    private final ExecutorService rebuilder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("planbok-rebuild").factory());
    private volatile List<ViewRebuild.Result> last = List.of();

    ViewsEndpoint(ViewStore views) {
        this.views = views;
    }

    /**
     * How the views stand.
     *
     * @param names what the views are kept as
     * @param caughtUp whether they have seen the whole log
     * @param progress of the rebuild that runs
     * @param lastRebuilt how the views of the last rebuild differed from those before
     * @param differences plans of which a view has missed an event or seen one twice; nothing when all is well
     */
    record Standing(
            List<String> names,
            boolean caughtUp,
            ViewRebuild.Progress progress,
            List<ViewRebuild.Result> lastRebuilt,
            List<Reconciliation.Difference> differences) {}

    /** How the views stand. */
    @ReadOperation
    Standing standing() {
        return new Standing(
                views.names(), views.follower().isCaughtUp(), views.rebuild().progress(), last, views.reconcile());
    }

    /**
     * Folds a view anew, off this thread; or, where it has stopped at an event, has it try that again.
     *
     * @param view its name
     * @param retry whether it is only to try again
     */
    @WriteOperation
    WebEndpointResponse<Standing> renew(@Selector String view, @org.jspecify.annotations.Nullable Boolean retry) {
        if (!views.names().contains(view)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        if (Boolean.TRUE.equals(retry)) {
            views.follower().retry(view);
        } else {
            rebuild(List.of(view));
        }
        return new WebEndpointResponse<>(standing());
    }

    /** Folds anew the views whose form is another than this program's. */
    void rebuildOutdated() {
        List<String> outdated = views.rebuild().outdated();
        if (!outdated.isEmpty()) {
            rebuild(outdated);
        }
    }

    private void rebuild(List<String> chosen) {
        rebuilder.execute(() -> {
            try {
                last = views.rebuild().rebuild(chosen);
                LOG.info("Folded anew: {}", last);
                views.rebuild().deleteOld();
            } catch (RebuildFailed failure) {
                LOG.error("{} could not be folded anew; what was there goes on answering", chosen, failure);
            }
        });
    }

    @Override
    public void close() {
        rebuilder.shutdownNow();
    }
}
