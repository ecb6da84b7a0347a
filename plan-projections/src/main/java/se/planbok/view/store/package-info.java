/**
 * Stored views: one follower folds them all from the history and keeps them, reads answer them as they are now and as
 * they were at any moment, and a rebuild folds one anew beside the one that answers.
 */
package se.planbok.view.store;
