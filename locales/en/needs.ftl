## Health needs assessments an employer held

refused-needs-to-come = Enter a day that is not in the future. You can add the needs assessment once it was held

event-needs-added = Health needs assessment of { $day } added
event-needs-changed = Health needs assessment of { $day } changed
event-needs-removed = Health needs assessment of { $day } removed
