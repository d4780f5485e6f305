#!/usr/bin/env bash
# Makes vectors.json: every signature by openssl, none by our own code.
#   cd test/core/webhook/vectors && ./make-vectors.sh > vectors.json
# HMAC-SHA256 of a body is `openssl dgst -sha256 -hmac "$secret" -binary < body`.
set -euo pipefail
cd "$(dirname "$0")"

chat_data_secret='chat-data-signing-secret-ü'
oncehub_secret='0123456789abcdef0123456789abcdef'
# 24 bytes, as Standard Webhooks recommends at the least; the secret is "whsec_" and their base64.
standard_key='00112233445566778899aabbccddeeff0011223344556677'
time=1763640000
id='msg_2Lml'

base64_of_body() { openssl dgst -sha256 -hmac "$2" -binary < "$1" | openssl base64 -A; }
hex_with_time() { { printf '%s.' "$3"; cat "$1"; } | openssl dgst -sha256 -hmac "$2" -binary | od -An -v -tx1 | tr -d ' \n'; }
standard() { { printf '%s.%s.' "$3" "$4"; cat "$1"; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$2" -binary | openssl base64 -A; }
standard_secret="whsec_$(printf '%b' "$(printf '%s' "$standard_key" | sed 's/../\\x&/g')" | openssl base64 -A)"

cat <<JSON
{
  "chatData": {
    "secret": "$chat_data_secret",
    "bodies": {
      "chat-data.body": "$(base64_of_body chat-data.body "$chat_data_secret")",
      "no-text.body": "$(base64_of_body no-text.body "$chat_data_secret")"
    }
  },
  "onceHub": {
    "secret": "$oncehub_secret",
    "time": $time,
    "bodies": {
      "oncehub.body": "$(hex_with_time oncehub.body "$oncehub_secret" "$time")",
      "no-text.body": "$(hex_with_time no-text.body "$oncehub_secret" "$time")"
    },
    "otherSecret": "$(hex_with_time oncehub.body "another secret" "$time")"
  },
  "standard": {
    "secret": "$standard_secret",
    "id": "$id",
    "time": $time,
    "bodies": {
      "standard.body": "$(standard standard.body "$standard_key" "$id" "$time")"
    }
  }
}
JSON
