package se.planbok.plan.event;

/** Facts about the plan's way through the authorities that treat and adopt it. */
public sealed interface ApprovalEvent extends PlanEvent
        permits ApprovalRouteSet,
                ConsultationRecorded,
                PlanSubmitted,
                PlanReturned,
                PlanApproved,
                PlanAdopted,
                FindingAcknowledged {}
