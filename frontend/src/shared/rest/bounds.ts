/** Made from openapi.json by `npm run types`. Lengths are counted in code points. */
export const bounds = {
  "AppealDecisionRequest": {
    "reply": {
      "minLength": 1,
      "maxLength": 4000
    }
  },
  "AppealRequest": {
    "text": {
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "ClaimRequest": {
    "takeOver": {
      "minLength": 1,
      "maxLength": 500
    }
  },
  "ConfirmationRequest": {
    "note": {
      "maxLength": 4000
    }
  },
  "DecisionRequest": {
    "days": {
      "minimum": 1,
      "maximum": 365
    },
    "facts": {
      "maxLength": 4000
    },
    "note": {
      "maxLength": 4000
    },
    "rule": {
      "maxLength": 200
    }
  },
  "HoldRequest": {
    "reason": {
      "minLength": 1,
      "maxLength": 500
    }
  },
  "NextCaseRequest": {
    "lane": {
      "enum": [
        "urgent",
        "ordinary"
      ]
    }
  },
  "NoteRequest": {
    "text": {
      "minLength": 1,
      "maxLength": 4000
    }
  },
  "NoticeDecisionRequest": {
    "reply": {
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "NoticeRequest": {
    "category": {
      "enum": [
        "child-safety",
        "threat",
        "under-age",
        "sexual-content",
        "harassment",
        "spam",
        "other"
      ]
    },
    "contact": {
      "maxLength": 254
    },
    "text": {
      "minLength": 1,
      "maxLength": 4000
    },
    "where": {
      "maxLength": 500
    }
  },
  "PasskeyRegistrationRequest": {
    "name": {
      "minLength": 1,
      "maxLength": 60
    }
  },
  "PasswordChangeRequest": {
    "next": {
      "minLength": 12,
      "maxLength": 128
    }
  },
  "ReasonTextRequest": {
    "facts": {
      "minLength": 1,
      "maxLength": 4000
    },
    "name": {
      "minLength": 1,
      "maxLength": 80
    },
    "rule": {
      "minLength": 1,
      "maxLength": 200
    }
  },
  "RegistrationRequest": {
    "password": {
      "minLength": 12,
      "maxLength": 128
    },
    "username": {
      "minLength": 3,
      "maxLength": 30
    }
  },
  "ReportRequest": {
    "category": {
      "enum": [
        "child-safety",
        "threat",
        "under-age",
        "sexual-content",
        "harassment",
        "spam",
        "other"
      ]
    },
    "comment": {
      "maxLength": 1000
    },
    "frames": {
      "maxItems": 3
    }
  },
  "ReportingSuspensionRequest": {
    "days": {
      "minimum": 1,
      "maximum": 365
    },
    "reasons": {
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "RoleGrantRequest": {
    "role": {
      "enum": [
        "USER",
        "MODERATOR",
        "ADMINISTRATOR"
      ]
    }
  }
} as const;
