/** What the plan consists of: texts, authorities, chapters, activities, points, meetings. */
package se.planbok.plan.structure;
