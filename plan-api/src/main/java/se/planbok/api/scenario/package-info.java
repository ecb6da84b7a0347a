/** What if: named branches of plans, kept outside the history, compared with the live plan and merged into it. */
package se.planbok.api.scenario;
