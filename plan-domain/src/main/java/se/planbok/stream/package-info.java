/**
 * What goal programmes and effect studies have in common. Each is a stream of its own, short beside a plan's, with few
 * rules: a command is decided by what it names (R1, R18), and what is read of a stream is its state, folded from its
 * events.
 */
package se.planbok.stream;
