/** Every "no" that a rule can say, with the rule's number and its figures. */
package se.planbok.plan.refusal;
