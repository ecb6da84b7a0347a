/**
 * Checks that the history is what it was: the form of what is covered, the chain, the tree, the checkpoints. It needs
 * nothing but the JDK and knows nothing of the service that writes, so that whoever audits can build and read it alone.
 */
package se.planbok.verify;
