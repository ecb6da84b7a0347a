/**
 * The ledger: seals each event soon after it is stored, signs what is sealed, and proves it. What is covered, and how
 * it is checked without this service, is {@link se.planbok.verify}'s.
 */
package se.planbok.api.ledger;
