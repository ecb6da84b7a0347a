package se.planbok.view.store;

/** In what order events are folded. */
enum Order {

    /** As they were committed: the token follows. */
    OF_LOG,

    /** Each plan's events together: the token stays until all have been seen. */
    OF_PLANS
}
