import { z } from '../../core/zod.ts';

/** The fields that the webhooks of a message and of a chat's end have in common. */
export const flatChat = {
  thread_id: z.number(),
  account_id: z.number(),
  session_id: z.number(),
  room_id: z.string(),
  visitor_id: z.number(),
  /** Null while nobody has accepted the chat. In seconds, it seems: no page says. */
  chat_wait_time: z.number().nullable(),
  /** Null while the chat goes on. In seconds, it seems. */
  chat_duration: z.number().nullable(),
  translate_to: z.string(),
  account_translate_language: z.string(),
  translate_form_show: z.boolean(),
  date_created: z.string(),
  date_updated: z.string(),
  /** Null before the chat is accepted: read from how the other texts of a flat body stand before they have a value. */
  date_picked: z.string().nullable(),
};

/** Only empty ones are shown; a department that is chosen may have a number. */
export const departmentId = z.union([z.string(), z.number()]);

export const flatChatExample = {
  id: 104_233,
  thread_id: -1,
  account_id: 10_042,
  session_id: 61_877,
  room_id: '9395ad5a7c',
  visitor_id: 61_877,
  chat_wait_time: null,
  chat_duration: null,
  translate_to: 'en',
  account_translate_language: '',
  translate_form_show: false,
  date_created: '2026-11-20 09:17:40',
  date_updated: '2026-11-20 09:17:40',
  date_picked: '2026-11-20 09:17:42',
};

/** A visitor as the pre-chat form knows them. What they leave empty is null in one example and "" in another. */
export const visitorDetails = {
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  remarks: z.string().nullable(),
  meta: z.string().nullable(),
};
