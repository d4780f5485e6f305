import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { onlyInOnePage } from './docs-disagree.ts';
import { documentation } from './documentation.ts';

const form = z.strictObject({ form_id: z.string(), form_name: z.string() });

/** Answers mapped to custom fields come as keys of their own, so any other key is as documented. */
const buttonClicked = z.looseObject({
  form_id: z.string(),
  form_name: z.string(),
  button_text: z.string(),
  interaction_label: z.string(),
  question_text: z.string(),
  booking_calendar_name: z.string().optional(),
});

const formExample = { form_id: 'FORM-2B6Y', form_name: 'Find your shoe' };

function formEvent(name: string, fires: string): EventDefinition {
  const common = { channel: 'message', documentation: documentation.form, headline: 'form_name' } as const;
  return { ...common, name, fires, schema: form, example: formExample };
}

/** The routing form's events. */
export const formEvents: readonly EventDefinition[] = [
  formEvent('oncehub.form.loaded', 'The form has loaded.'),
  formEvent('oncehub.form.started', 'The visitor answers the first question, or leaves the welcome card.'),
  {
    name: 'oncehub.form.button_clicked',
    channel: 'message',
    fires: 'The visitor clicks any button of a question.',
    documentation: documentation.form,
    schema: buttonClicked,
    example: {
      ...formExample,
      button_text: 'Next',
      interaction_label: 'single_choice',
      question_text: 'Where do you run?',
      terrain: 'forest',
    },
    headline: 'button_text',
    remarks: (payload) => onlyInOnePage(payload, 'booking_calendar_name'),
  },
  formEvent('oncehub.form.completed', 'The visitor has completed the form.'),
];
